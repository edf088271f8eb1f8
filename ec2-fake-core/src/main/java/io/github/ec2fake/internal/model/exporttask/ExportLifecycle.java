// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import static io.github.ec2fake.internal.model.exporttask.ExportState.ACTIVE;
import static io.github.ec2fake.internal.model.exporttask.ExportState.CANCELLED;
import static io.github.ec2fake.internal.model.exporttask.ExportState.CANCELLING;
import static io.github.ec2fake.internal.model.exporttask.ExportState.COMPLETED;
import static io.github.ec2fake.internal.model.exporttask.ExportState.DELETED;
import static io.github.ec2fake.internal.model.exporttask.ExportState.DELETING;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.ObjectUrl;
import io.github.ec2fake.time.Phase;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The life of an export task. The disk image is there when it is completed, and not before. */
final class ExportLifecycle {
  private final Context context;
  private final Buckets buckets;
  private final Lifecycle<ExportTask, ExportState> table;

  ExportLifecycle(Context context, Buckets buckets, Consumer<ExportTask> forget) {
    this.context = context;
    this.buckets = buckets;
    table =
        new Lifecycle<ExportTask, ExportState>("export task", context)
            .after(ACTIVE, ExportLifecycle::phase, COMPLETED, this::complete)
            .faultPoint(
                ACTIVE,
                new FaultPoint<>(
                    ExportLifecycle::phase,
                    0,
                    100,
                    ExportLifecycle::about,
                    ExportTask::progress,
                    this::fail))
            .after(CANCELLING, any -> Phase.EXPORT_CANCELLATION, CANCELLED, any -> {})
            .after(DELETING, any -> Phase.EXPORT_CANCELLATION, DELETED, any -> {})
            .forget(COMPLETED, Phase.FINISHED_EXPORT_TASK_LISTED, forget)
            .forget(CANCELLED, Phase.FINISHED_EXPORT_TASK_LISTED, forget)
            .forget(DELETED, Phase.FINISHED_EXPORT_TASK_LISTED, forget);
  }

  private static Phase phase(ExportTask task) {
    return task.image() == null ? Phase.INSTANCE_EXPORT : Phase.IMAGE_EXPORT;
  }

  private static Set<String> about(ExportTask task) {
    ImageExport image = task.image();
    InstanceExport instance = task.instance();
    return Stream.of(
            image == null ? null : image.imageId(), instance == null ? null : instance.instanceId())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toUnmodifiableSet());
  }

  void begin(ExportTask task) {
    table.begin(task, task.object().bucket() + "/" + task.object().key());
    if (task.instance() != null) {
      context
          .events()
          .expiry(
              context.timing().of(Phase.INSTANCE_EXPORT_EXPIRATION, task.timed()),
              () -> expire(task));
    }
  }

  private void expire(ExportTask task) {
    if (task.isIn(ACTIVE)) {
      task.reason(ExportErrors.EXPIRED);
      table.enter(task, CANCELLED, ExportErrors.EXPIRED);
    }
  }

  void cancel(ExportTask task) {
    table.enter(task, task.image() == null ? CANCELLING : DELETING, "CancelExportTask");
  }

  private void fail(ExportTask task, StateReason failure) {
    task.reason(failure.toString());
    table.enter(task, task.image() == null ? CANCELLED : DELETING, failure.toString());
  }

  private void complete(ExportTask task) {
    ObjectUrl object = task.object();
    buckets.ofAccount(object.bucket(), task.ownerId()).putDiskImage(object.key(), task.diskImage());
  }
}
