// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.Change;

/** An action that changes something, and answers only that it is done. */
public interface VoidAction<Q extends Record> extends WriteAction<Q, SuccessReply> {

  /** Checks a call and gives what it changes; nothing is shown of the result. */
  Change<?> change(Q request, ActionContext call);

  @Override
  default Change<SuccessReply> check(Q request, ActionContext call) {
    return change(request, call).map(done -> new SuccessReply(true));
  }
}
