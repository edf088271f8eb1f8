// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

/**
 * Why a resource is in its state.
 *
 * @param code EC2's code, for example {@code Server.InternalError}
 */
public record StateReason(String code, String message) {

  @Override
  public String toString() {
    return code + ": " + message;
  }
}
