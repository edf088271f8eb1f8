// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Change;
import org.jspecify.annotations.Nullable;

/** An action that changes nothing, so that a replica can answer it. */
public non-sealed interface ReadAction<Q extends Record, R extends Record> extends Action<Q, R> {

  /** Answers a call. */
  R serve(Q request, ActionContext call);

  /** The kind of resource that it shows; null if it shows none that can lag. */
  default @Nullable ResourceKind shows() {
    return null;
  }

  @Override
  default Change<R> check(Q request, ActionContext call) {
    return Change.none(serve(request, call));
  }

  @Override
  default boolean isAuthorizedByResource() {
    return false;
  }
}
