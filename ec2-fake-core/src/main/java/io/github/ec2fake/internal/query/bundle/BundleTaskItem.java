// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.bundle.BundleTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bundle task, as replies show it. */
record BundleTaskItem(
    String instanceId,
    String bundleId,
    String state,
    Instant startTime,
    Instant updateTime,
    @Nullable String progress,
    Storage storage,
    @Nullable Failed error) {

  record Storage(Place S3) {}

  record Place(String bucket, String prefix) {}

  record Failed(String code, String message) {}

  static BundleTaskItem of(BundleTask task, ActionContext call) {
    StateReason failure = task.failure();
    return new BundleTaskItem(
        task.instance().id(),
        task.id(),
        task.state().word(),
        task.startTime(),
        updateTime(task, call),
        progress(task, call),
        new Storage(new Place(task.request().bucket(), task.request().prefix())),
        failure == null ? null : new Failed(failure.code(), failure.message()));
  }

  static Instant updateTime(BundleTask task, ActionContext call) {
    return task.updateTime(call.now());
  }

  static @Nullable String progress(BundleTask task, ActionContext call) {
    Integer progress = task.progress(call.now());
    return progress == null ? null : progress + "%";
  }
}
