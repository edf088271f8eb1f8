// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import static io.github.ec2fake.internal.model.importtask.ImportState.ACTIVE;
import static io.github.ec2fake.internal.model.importtask.ImportState.COMPLETED;
import static io.github.ec2fake.internal.model.importtask.ImportState.DELETED;
import static io.github.ec2fake.internal.model.importtask.ImportState.DELETING;
import static io.github.ec2fake.internal.model.importtask.ImportState.PENDING;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.ObjectUrl;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.time.Phase;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How import tasks proceed: EC2 validates the disk images, makes snapshots of them, and of those an
 * image. A task that fails or is cancelled makes nothing.
 */
final class ImportLifecycle {
  private static final String CANCEL = "CancelImportTask";

  /** The formats that ImportSnapshot takes; ImportImage takes others too. */
  private static final Set<String> OF_SNAPSHOTS = Set.of("VMDK", "VHD", "RAW");

  /** VM Import/Export user guide, "Limitations", has this and the next. */
  private static final int MOST_DISKS = 21;

  /** ImportImage takes disks of less than 8 TiB. */
  private static final int TOO_MANY_GIB = 8 * 1024;

  private final Buckets buckets;
  private final ImportResults results;
  private final Lifecycle<ImportTask, ImportState> table;

  ImportLifecycle(
      Context context, Buckets buckets, ImportResults results, Consumer<ImportTask> forget) {
    this.buckets = buckets;
    this.results = results;
    table =
        new Lifecycle<ImportTask, ImportState>("import task", context)
            .after(PENDING, any -> Phase.IMPORT_PENDING, ACTIVE, this::validate)
            .after(ACTIVE, ImportLifecycle::phase, COMPLETED, this::complete)
            .faultPoint(
                ACTIVE,
                new FaultPoint<>(
                    ImportLifecycle::phase,
                    0,
                    100,
                    any -> Set.of(),
                    ImportTask::progress,
                    this::fail))
            .on(CANCEL, PENDING, DELETING)
            .on(CANCEL, ACTIVE, DELETING)
            .after(DELETING, any -> Phase.IMPORT_CANCELLATION, DELETED, any -> {})
            .forget(COMPLETED, Phase.FINISHED_IMPORT_TASK_LISTED, forget)
            .forget(DELETED, Phase.FINISHED_IMPORT_TASK_LISTED, forget);
  }

  private static Phase phase(ImportTask task) {
    return task.image() == null ? Phase.SNAPSHOT_IMPORT : Phase.IMAGE_IMPORT;
  }

  void begin(ImportTask task) {
    table.begin(task, "");
  }

  boolean allowsCancel(ImportTask task) {
    return table.allows(CANCEL, task);
  }

  void cancel(ImportTask task, @Nullable String why) {
    task.reason(why);
    table.fire(CANCEL, task);
  }

  private void fail(ImportTask task, StateReason failure) {
    task.reason(failure.toString());
    table.enter(task, DELETING, failure.toString());
  }

  private void fail(ImportTask task, String message) {
    fail(task, new StateReason(ImportErrors.CLIENT, message));
  }

  /** Looks at what lies in S3. */
  private void validate(ImportTask task) {
    if (task.disks().size() > MOST_DISKS) {
      fail(task, ImportErrors.TOO_MANY_DISKS);
      return;
    }
    for (ImportedDisk disk : task.disks()) {
      ObjectUrl object = ImportTasks.object(disk.container());
      if (object != null) {
        StoredDiskImage image = buckets.diskImage(object.bucket(), object.key());
        if (image == null) {
          fail(task, ImportErrors.FORBIDDEN);
          return;
        }
        String objection = objection(task, disk, image);
        if (objection != null) {
          fail(task, objection);
          return;
        }
        disk.found(image);
      }
    }
  }

  private static @Nullable String objection(
      ImportTask task, ImportedDisk disk, StoredDiskImage image) {
    String asked = disk.container().format();
    String format = asked == null ? image.format() : asked.toUpperCase(Locale.ROOT);
    if (task.image() == null && !OF_SNAPSHOTS.contains(format)) {
      return ImportErrors.UNSUPPORTED_FORMAT;
    }
    if (task.image() != null && image.volumeGiB() >= TOO_MANY_GIB) {
      return ImportErrors.DISK_TOO_LARGE;
    }
    if (format.equals(image.format())) {
      return null;
    }
    return format.equals("OVA") ? ImportErrors.UNSUPPORTED_OVA : ImportErrors.UNSUPPORTED_FORMAT;
  }

  private void complete(ImportTask task) {
    String objection = task.image() == null ? null : ImportResults.objection(task);
    if (objection != null) {
      fail(task, objection);
      return;
    }
    try {
      results.make(task);
    } catch (Ec2Error refusal) {
      fail(task, refusal.text());
    }
  }
}
