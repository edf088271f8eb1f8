// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.internal.model.bundle.BundleTask;
import io.github.ec2fake.internal.query.action.ActionContext;

/** The reply of the actions that begin or cancel a bundle task. */
record BundleTaskReply(BundleTaskItem bundleInstanceTask) {

  static BundleTaskReply of(BundleTask task, ActionContext call) {
    return new BundleTaskReply(BundleTaskItem.of(task, call));
  }
}
