// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.AVAILABLE;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;
import static io.github.ec2fake.internal.model.image.ImageState.RECOVERABLE;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.recyclebin.Retained;
import io.github.ec2fake.internal.model.recyclebin.RetainedType;
import io.github.ec2fake.internal.model.recyclebin.RetentionPeriods;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The images of a region that are in the Recycle Bin: only their owners can see, tag and restore
 * them. They count towards the quotas. Their launch permissions are there again when they are
 * restored; their snapshots and names are not kept for them.
 *
 * <p>Source: the EBS user guide, "Considerations for Recycle Bin"; the EC2 user guide, "AMI
 * quotas".
 */
final class ImageBin {
  private final Context context;
  private final ImageStore store;
  private final Lifecycle<Image, ImageState> table;
  private final RetentionPeriods periods;
  private final Registry<Image> registry =
      new Registry<>("ami-", ImageErrors.MALFORMED, ImageErrors::notFound);

  /** Adds its row to the table of the images' states. */
  ImageBin(
      Context context,
      ImageStore store,
      Lifecycle<Image, ImageState> table,
      RetentionPeriods periods) {
    this.context = context;
    this.store = store;
    this.periods = periods;
    this.table = table.forgetAfter(RECOVERABLE, image -> image.retained().period(), this::expire);
  }

  /** Keeps an image that is deregistered, if a rule says so; whether it does. */
  boolean keep(Image image) {
    String owner = image.ownerId();
    Duration period =
        image.content().ebsBacked() && image.isIn(AVAILABLE, DISABLED)
            ? periods.retentionPeriod(
                owner, RetainedType.EC2_IMAGE, store.tagsOf(owner, image.id()))
            : null;
    if (period == null) {
      return false;
    }
    image.retain(Retained.from(context.now(), period));
    store.putAside(image);
    registry.add(image);
    table.enter(image, RECOVERABLE, "DeregisterImage");
    return true;
  }

  private void expire(Image image) {
    registry.remove(image);
    store.forget(image);
  }

  /** RestoreImageFromRecycleBin: an image that was disabled is disabled again. */
  Change<Image> restore(Caller caller, String id) {
    Image image = registry.require(caller, id);
    store.checkName(image);
    image.content().snapshotIds().forEach(snapshotId -> checkSnapshot(image, snapshotId));
    boolean disabled = image.inService() == DISABLED;
    if (!disabled) {
      store.checkTiers(image);
    }
    return Change.of(
        () -> {
          registry.remove(image);
          store.putBack(image);
          store.disabled(image, disabled);
          table.enter(image, image.inService(), "RestoreImageFromRecycleBin");
        },
        image);
  }

  private void checkSnapshot(Image image, String id) {
    Snapshot snapshot = store.snapshot(id);
    if (snapshot == null) {
      throw ImageErrors.SNAPSHOT_NOT_RESTORED.with(image.id(), id);
    }
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw ImageErrors.SNAPSHOT_NOT_COMPLETED.with(image.id(), id, snapshot.state().word());
    }
  }

  /** An image of the caller's own that is here; null if there is none. */
  @Nullable Image find(Caller caller, String id) {
    return registry.findOwn(caller, id);
  }

  /** ListImagesInRecycleBin: the caller's own of these ids, or all of them. */
  List<Image> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  Collection<Image> ownedBy(String account) {
    return registry.ownedBy(account);
  }
}
