// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.AVAILABLE;
import static io.github.ec2fake.internal.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;
import static io.github.ec2fake.internal.model.image.ImageState.FAILED;
import static io.github.ec2fake.internal.model.image.ImageState.PENDING;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.recyclebin.RetentionPeriods;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotState;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How images come into being and go out of service. An image that is disabled or deregistered can
 * be launched no more; its instances and snapshots are not changed. The snapshots of a disabled
 * image cannot be deleted, those of a failed or deregistered one can.
 *
 * <p>Source: CreateImage, DisableImage, EnableImage, DeregisterImage,
 * EnableImageDeregistrationProtection.
 */
final class ImageLifecycle {
  private static final String DISABLE = "DisableImage";
  private static final String ENABLE = "EnableImage";
  private static final String DEREGISTER = "DeregisterImage";

  private static final StateReason SOURCE_LOST =
      new StateReason(
          "Client.InstanceTerminated",
          "The instance was terminated or rebooted during AMI creation");

  private final Context context;
  private final ImageStore store;
  private final Lifecycle<Image, ImageState> table;
  private final RetentionPeriods periods;
  private @Nullable ImageBin bin;

  ImageLifecycle(Context context, ImageStore store, RetentionPeriods periods) {
    this.context = context;
    this.store = store;
    this.periods = periods;
    table =
        new Lifecycle<Image, ImageState>("image", context)
            .after(PENDING, ImageLifecycle::creation, AVAILABLE, image -> {})
            .faultPoint(
                PENDING,
                new FaultPoint<>(
                    image -> image.origin().isCopy() ? Phase.IMAGE_COPY : Phase.IMAGE_CREATION,
                    0,
                    100,
                    image -> image.origin().sourceIds(),
                    image -> null,
                    this::fail))
            .on(DISABLE, AVAILABLE, DISABLED)
            .on(ENABLE, DISABLED, AVAILABLE)
            .on(DEREGISTER, PENDING, DEREGISTERED)
            .on(DEREGISTER, AVAILABLE, DEREGISTERED)
            .on(DEREGISTER, DISABLED, DEREGISTERED)
            .on(DEREGISTER, FAILED, DEREGISTERED)
            .forget(DEREGISTERED, Phase.DEREGISTERED_IMAGE_LISTED, store::remove);
  }

  private static Duration creation(Timing timing, Image image) {
    TimedResource subject = image.timed();
    Duration base = timing.of(Phase.IMAGE_CREATION, subject);
    return base.isZero()
        ? base
        : base.plus(
            timing.of(Phase.IMAGE_CREATION_PER_GIB, subject).multipliedBy(subject.sizeGiB()));
  }

  /** Adds a new image; it fails at once if one of its snapshots has failed. */
  Image begin(
      String id,
      String ownerId,
      ImageState state,
      ImageMetadata metadata,
      ImageContent content,
      ImageOrigin origin) {
    Image image = new Image(id, ownerId, state, context.now(), metadata, content, origin);
    store.add(image);
    table.begin(image, image.name());
    store.snapshotsOf(image).stream()
        .filter(snapshot -> snapshot.isIn(SnapshotState.ERROR))
        .findFirst()
        .ifPresent(snapshot -> snapshotFailed(image, snapshot));
    return image;
  }

  void sourceLost(String instanceId) {
    store.madeFrom(instanceId).stream()
        .filter(image -> image.isIn(PENDING))
        .forEach(image -> fail(image, SOURCE_LOST));
  }

  void snapshotFailed(Snapshot snapshot) {
    store.storedIn(snapshot).forEach(image -> snapshotFailed(image, snapshot));
  }

  private void snapshotFailed(Image image, Snapshot snapshot) {
    if (image.isIn(PENDING)) {
      fail(
          image,
          new StateReason(
              "Server.InternalError",
              "Snapshot " + snapshot.id() + " failed: " + snapshot.stateMessage()));
    }
  }

  private void fail(Image image, StateReason reason) {
    image.setStateReason(reason);
    table.enter(image, FAILED, reason.toString());
    store.releaseResources(image);
  }

  Change<Image> disable(Image image) {
    return table.allows(DISABLE, image)
        ? Change.of(
            () -> {
              image.setLaunchPermissions(LaunchPermissions.NONE);
              table.fire(DISABLE, image);
              store.disabled(image, true);
            },
            image)
        : Change.none(image);
  }

  Change<Image> enable(Image image) {
    if (!table.allows(ENABLE, image)) {
      return Change.none(image);
    }
    store.checkTiers(image);
    return Change.of(
        () -> {
          table.fire(ENABLE, image);
          store.disabled(image, false);
        },
        image);
  }

  Change<Image> deregister(Image image) {
    DeregistrationProtection protection = image.protection();
    if (protection.isActive(context.now())) {
      throw ImageErrors.protectedFromDeregistration(image.id(), protection.until());
    }
    return Change.of(
        () -> {
          if (!bin().keep(image)) {
            store.releaseResources(image);
            table.fire(DEREGISTER, image);
          }
        },
        image);
  }

  /** The images that are in the Recycle Bin. */
  ImageBin bin() {
    ImageBin made = bin;
    if (made == null) {
      made = new ImageBin(context, store, table, periods);
      bin = made;
    }
    return made;
  }

  Change<Image> protect(Image image, boolean withCooldown) {
    return Change.of(
        () -> image.setProtection(DeregistrationProtection.enabled(withCooldown)), image);
  }

  Change<Image> unprotect(Image image) {
    return Change.of(() -> image.setProtection(image.protection().disabled(context.now())), image);
  }
}
