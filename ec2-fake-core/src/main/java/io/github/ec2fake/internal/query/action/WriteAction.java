// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

/** An action that changes something. */
public non-sealed interface WriteAction<Q extends Record, R extends Record> extends Action<Q, R> {

  @Override
  default boolean isAuthorizedByResource() {
    return true;
  }
}
