// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Begins to cancel a bundle task. */
final class CancelBundleTask implements WriteAction<CancelBundleTask.Request, BundleTaskReply> {

  record Request(@Required String bundleId) {}

  @Override
  public Change<BundleTaskReply> check(Request request, ActionContext call) {
    return call.bundleTasks()
        .cancel(call.caller(), request.bundleId())
        .map(task -> BundleTaskReply.of(task, call));
  }
}
