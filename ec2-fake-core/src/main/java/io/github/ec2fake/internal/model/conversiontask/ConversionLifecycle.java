// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import static io.github.ec2fake.internal.model.conversiontask.ConversionState.ACTIVE;
import static io.github.ec2fake.internal.model.conversiontask.ConversionState.CANCELLED;
import static io.github.ec2fake.internal.model.conversiontask.ConversionState.CANCELLING;
import static io.github.ec2fake.internal.model.conversiontask.ConversionState.COMPLETED;
import static io.github.ec2fake.internal.model.conversiontask.ConversionState.PENDING;
import static io.github.ec2fake.internal.model.conversiontask.ConversionState.UPLOADING;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.time.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How conversion tasks proceed: EC2 waits for the upload, converts the disk image into a volume,
 * and makes a stopped instance of it if that was asked for. A task that fails or is cancelled
 * leaves nothing behind.
 */
final class ConversionLifecycle {
  private static final String UPLOADED = "upload";
  private static final String CANCEL = "CancelConversionTask";

  private final Context context;
  private final Volumes volumes;
  private final Instances instances;
  private final Function<ConversionTask, @Nullable StoredDiskImage> uploads;
  private final Lifecycle<ConversionTask, ConversionState> table;
  private final Map<String, ConversionTask> uploading = new LinkedHashMap<>();

  ConversionLifecycle(
      Context context,
      Volumes volumes,
      Instances instances,
      Function<ConversionTask, @Nullable StoredDiskImage> uploads,
      Consumer<ConversionTask> forget) {
    this.context = context;
    this.volumes = volumes;
    this.instances = instances;
    this.uploads = uploads;
    table =
        new Lifecycle<ConversionTask, ConversionState>("conversion task", context)
            .on(UPLOADED, UPLOADING, PENDING)
            .after(PENDING, any -> Phase.CONVERSION_PENDING, ACTIVE, this::begun)
            .after(ACTIVE, any -> Phase.CONVERSION, COMPLETED, this::complete)
            .faultPoint(
                ACTIVE,
                new FaultPoint<>(
                    any -> Phase.CONVERSION,
                    0,
                    100,
                    ConversionLifecycle::about,
                    ConversionTask::progress,
                    this::fail))
            .on(CANCEL, UPLOADING, CANCELLING)
            .on(CANCEL, PENDING, CANCELLING)
            .on(CANCEL, ACTIVE, CANCELLING)
            .after(CANCELLING, any -> Phase.CONVERSION_CANCELLATION, CANCELLED, any -> {})
            .forget(COMPLETED, Phase.FINISHED_CONVERSION_TASK_LISTED, forget)
            .forget(CANCELLED, Phase.FINISHED_CONVERSION_TASK_LISTED, forget);
  }

  private static Set<String> about(ConversionTask task) {
    ConversionTask.ImportedInstance instance = task.instance();
    return Stream.of(task.volumeId(), instance == null ? null : instance.id())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toUnmodifiableSet());
  }

  void begin(ConversionTask task) {
    table.begin(task, task.zone());
    uploading.put(task.id(), task);
    EventQueue.ScheduledEvent expiry =
        context
            .events()
            .expiry(
                context.timing().of(Phase.CONVERSION_UPLOAD_EXPIRATION, task.timed()),
                () -> expire(task));
    task.expirationTime(expiry.at());
    uploaded();
  }

  /** Goes on with the tasks whose disk images have been uploaded. */
  void uploaded() {
    for (ConversionTask task : List.copyOf(uploading.values())) {
      if (uploads.apply(task) != null) {
        uploading.remove(task.id());
        table.fire(UPLOADED, task);
      }
    }
  }

  private void expire(ConversionTask task) {
    if (task.isIn(UPLOADING)) {
      uploading.remove(task.id());
      task.reason(ConversionErrors.EXPIRED);
      table.enter(task, CANCELLED, ConversionErrors.EXPIRED);
    }
  }

  boolean allowsCancel(ConversionTask task) {
    return table.allows(CANCEL, task);
  }

  void cancel(ConversionTask task, @Nullable String why) {
    uploading.remove(task.id());
    task.progress().stop(context.now());
    task.reason(why);
    table.fire(CANCEL, task);
    removeVolume(task);
  }

  private void fail(ConversionTask task, StateReason failure) {
    task.progress().stop(context.now());
    task.reason(failure.toString());
    table.enter(task, CANCELLED, failure.toString());
    removeVolume(task);
  }

  private void fail(ConversionTask task, String message) {
    fail(task, new StateReason(ConversionErrors.CLIENT, message));
  }

  private void removeVolume(ConversionTask task) {
    Volume volume = volume(task);
    task.volumeId(null);
    if (volume != null) {
      volumes.converted().remove(volume);
    }
  }

  private @Nullable Volume volume(ConversionTask task) {
    String id = task.volumeId();
    return id == null ? null : volumes.find(id);
  }

  /** Makes the volume that the disk image is converted into. */
  private void begun(ConversionTask task) {
    StoredDiskImage image = uploads.apply(task);
    if (image == null) {
      // Nobody can take it out of S3 again.
      throw new IllegalStateException(task.id() + " has lost its disk image");
    }
    String objection = objection(task, image);
    if (objection != null) {
      fail(task, objection);
      return;
    }
    try {
      Volume volume =
          volumes
              .converted()
              .begin(new Caller(task.ownerId()), task.zone(), task.volumeGiB(), task.id());
      task.volumeId(volume.id());
    } catch (Ec2Error refusal) {
      fail(task, refusal.text());
    }
  }

  private static @Nullable String objection(ConversionTask task, StoredDiskImage image) {
    if (!image.format().equals(task.disk().format())) {
      return ConversionErrors.otherFormat(image.format(), task.disk().format());
    }
    return image.volumeGiB() > task.volumeGiB()
        ? ConversionErrors.volumeTooSmall(task.volumeGiB(), image.volumeGiB())
        : null;
  }

  private void complete(ConversionTask task) {
    task.progress().complete(context.now());
    StoredDiskImage image = uploads.apply(task);
    Volume volume = volume(task);
    if (image == null || volume == null) {
      throw new IllegalStateException(task.id() + " has lost what it converts");
    }
    ConversionTask.ImportedInstance imported = task.instance();
    String defect = image.defect();
    if (defect != null) {
      fail(task, defect);
    } else if (imported != null && imported.asked().windows() != image.windows()) {
      fail(task, ConversionErrors.UNKNOWN_OS);
    } else if (imported == null) {
      volumes.converted().complete(volume);
    } else {
      complete(task, imported, volume);
    }
  }

  private void complete(
      ConversionTask task, ConversionTask.ImportedInstance imported, Volume volume) {
    try {
      String imageId = ImportedImage.id(imported.id());
      Change<Instance> instance =
          instances
              .imports()
              .add(
                  new Caller(task.ownerId()),
                  imported.id(),
                  imported.asked().launch(imageId),
                  ImportedImage.of(imageId, imported.asked(), volume.size(), context.now()),
                  volume);
      volumes.converted().complete(volume);
      instance.apply();
    } catch (Ec2Error refusal) {
      fail(task, refusal.text());
    }
  }
}
