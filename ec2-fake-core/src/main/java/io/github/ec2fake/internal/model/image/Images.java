// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.place.Partition;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.recyclebin.RetentionPeriods;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.storage.SnapshotDeletion;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The images of a region, whoever owns them. */
public final class Images {
  /** Amazon, whose images Linux instances are launched from. */
  private static final String OWNER_OF_UNLISTED = "137112412989";

  /** What the images of all regions have in common. */
  public interface CloudServices {
    PredefinedImages predefinedImages();

    Buckets buckets();

    Products products();

    Organizations organizations();

    /** The images of a region; null if the partition has no such region. */
    @Nullable Images images(String region, Partition partition);
  }

  private final Context context;
  private final Place place;
  private final Snapshots snapshots;
  private final CloudServices cloud;
  private final RetentionPeriods retention;
  private final Supplier<ImageSource.Instances> instances;
  private final ImageStore store;
  private final ImageAccess access;
  private final ImageListing listing;
  private @Nullable ImageChanges changes;

  public Images(
      Context context,
      Place place,
      Tags tags,
      Snapshots snapshots,
      CloudServices cloud,
      RetentionPeriods retention,
      Supplier<ImageSource.Instances> instances,
      Predicate<String> hasInstances) {
    this.context = context;
    this.place = place;
    this.snapshots = snapshots;
    this.cloud = cloud;
    this.retention = retention;
    this.instances = instances;
    Products products = cloud.products();
    store =
        new ImageStore(
            context, place.region(), tags, snapshots, cloud.predefinedImages(), products);
    access = new ImageAccess(store, cloud.organizations(), products, cloud.buckets());
    listing = new ImageListing(context, store, access, hasInstances);
  }

  private ImageChanges changes() {
    ImageChanges made = changes;
    if (made == null) {
      made = newChanges();
      changes = made;
    }
    return made;
  }

  private ImageChanges newChanges() {
    Buckets buckets = cloud.buckets();
    ImageLifecycle lifecycle = new ImageLifecycle(context, store, retention);
    ImageSharing sharing = new ImageSharing(context, store, lifecycle);
    return new ImageChanges(
        lifecycle,
        sharing,
        new ImageAttributes(access, sharing, cloud.products()),
        new ImageDeprecation(context, access),
        new ImageCreator(store, lifecycle, snapshots, instances),
        new ImageRegistrar(store, lifecycle, snapshots, buckets),
        new ImageCopier(
            context,
            place.region(),
            store,
            access,
            lifecycle,
            snapshots,
            buckets,
            name -> {
              Images there = cloud.images(name, place.partition());
              return there == null ? null : there.changes().copier();
            }));
  }

  /** Makes the images of the catalogue, their snapshots and tags, if that has not been done yet. */
  public void loadCatalogue() {
    store.loadCatalogue();
  }

  /** Reads the catalogue, so that the tags of its images are there, but not yet the images. */
  public void readCatalogue() {
    store.readCatalogue();
  }

  /** An image of which only an imported instance tells: it is listed to nobody. */
  public static Image unlisted(String id, Instant now, ImageContent content) {
    return new Image(
        id,
        OWNER_OF_UNLISTED,
        ImageState.AVAILABLE,
        now,
        ImageMetadata.of(OWNER_OF_UNLISTED, id, null),
        content,
        ImageOrigin.NONE);
  }

  /** Checks whether an account can have one more image, that of an import. */
  public void checkImported(Caller owner, String name, @Nullable String description) {
    store.checkNew(owner, name, description);
  }

  /** Adds an available image of imported disks. */
  public Image addImported(
      String ownerId, String name, @Nullable String description, ImageContent content) {
    return changes()
        .lifecycle()
        .begin(
            store.newId(ownerId, Map.of()),
            ownerId,
            ImageState.AVAILABLE,
            ImageMetadata.of(ownerId, name, description),
            content,
            ImageOrigin.NONE);
  }

  public List<Image> describe(Caller caller, ImageSelection selection) {
    return listing.describe(caller, selection);
  }

  public Image requireTaggable(Caller caller, String id) {
    return access.taggable(caller, id);
  }

  /** An image that a caller may tag, which can be its own in the Recycle Bin. */
  public Image requireForTags(Caller caller, String id) {
    Image recycled = changes().lifecycle().bin().find(caller, id);
    return recycled == null ? requireTaggable(caller, id) : recycled;
  }

  /** An available image that the caller can see, whoever owns it. */
  public Image requireAvailable(Caller caller, String id) {
    return access.available(caller, id);
  }

  /** An image by its id, or by a public parameter of Systems Manager. */
  public Image requireLaunchable(Caller caller, String id) {
    return access.launchable(caller, resolved(id));
  }

  /** The id of the image that an id, or a public parameter of Systems Manager, names now. */
  public String resolved(String id) {
    return PublicParameters.isAlias(id) ? PublicParameters.resolve(id, store.all()).id() : id;
  }

  public void launched(Image image) {
    image.launchedAt(context.now());
  }

  /** CreateImage. The image is {@code pending} at first. */
  public Change<Image> create(Caller caller, CreateImageRequest request) {
    return changes().creator().create(caller, request);
  }

  /** RegisterImage. The image is {@code available} at once. */
  public Change<Image> register(Caller caller, RegisterImageRequest request) {
    return changes().registrar().register(caller, request);
  }

  /** CopyImage, into this region. The copy is {@code pending} at first. */
  public Change<Image> copy(Caller caller, CopyImageRequest request, @Nullable String clientToken) {
    return changes().copier().copy(caller, request, clientToken);
  }

  /** DeregisterImage: takes an image out of service for good. */
  public Change<List<SnapshotDeletion>> deregister(
      Caller caller, String id, boolean withSnapshots) {
    return changes()
        .lifecycle()
        .deregister(access.owned(caller, id))
        .map(
            image ->
                withSnapshots
                    ? snapshots.deleteUnneeded(caller, image.content().snapshotIds())
                    : List.of());
  }

  /** ListImagesInRecycleBin: the caller's own of these ids, or all of them. */
  public List<Image> recycled(Caller caller, List<String> ids) {
    return changes().lifecycle().bin().describe(caller, ids);
  }

  /** RestoreImageFromRecycleBin. */
  public Change<Image> restore(Caller caller, String id) {
    return changes().lifecycle().bin().restore(caller, id);
  }

  /**
   * DisableImage: takes an image out of service until it is enabled again; all launch permissions
   * are lost. Nothing happens to an image that is disabled.
   */
  public Change<Image> disable(Caller caller, String id) {
    return changes().lifecycle().disable(access.availableOrDisabled(caller, id));
  }

  /**
   * EnableImage: puts a disabled image into service again, shared with nobody. Nothing happens to
   * an image that is available.
   */
  public Change<Image> enable(Caller caller, String id) {
    return changes().lifecycle().enable(access.availableOrDisabled(caller, id));
  }

  /**
   * EnableImageDeprecation: sets when an image is deprecated. It can be launched after that, but
   * others find it only if they know its id or ask for deprecated images. No image, not even a
   * public one, is deprecated without this call.
   */
  public Change<Image> enableDeprecation(Caller caller, String id, String deprecateAt) {
    return changes().deprecation().enable(caller, id, deprecateAt);
  }

  public Change<Image> disableDeprecation(Caller caller, String id) {
    return changes().deprecation().disable(caller, id);
  }

  public Change<Image> enableDeregistrationProtection(
      Caller caller, String id, boolean withCooldown) {
    return changes().lifecycle().protect(access.availableOrDisabled(caller, id), withCooldown);
  }

  /**
   * DisableImageDeregistrationProtection: lets an image be deregistered, at once or after a day.
   */
  public Change<Image> disableDeregistrationProtection(Caller caller, String id) {
    return changes().lifecycle().unprotect(access.availableOrDisabled(caller, id));
  }

  public Image readAttribute(Caller caller, String id, ImageAttribute attribute) {
    return changes().attributes().read(caller, id, attribute);
  }

  /**
   * ModifyImageAttribute. Running instances are not touched by it, and one that is stopped can be
   * started again, whatever has become of the launch permission.
   */
  public Change<Image> modifyAttribute(Caller caller, String id, ImageAttributeChange change) {
    return changes().attributes().modify(caller, id, change);
  }

  /** ResetImageAttribute: takes back all launch permissions; the owner keeps its rights. */
  public Change<Image> resetAttribute(Caller caller, String id, String attribute) {
    return changes().attributes().reset(caller, id, attribute);
  }

  /**
   * CancelImageLaunchPermission: the caller gives back a launch permission that names it. Its
   * instances are not touched by it, and it keeps a permission that it has as part of an
   * organization or of everybody.
   */
  public Change<Image> cancelLaunchPermission(Caller caller, String id) {
    return changes().attributes().cancelLaunchPermission(caller, id);
  }

  /**
   * EnableImageBlockPublicAccess: lets an account make no more images public; those that are public
   * are not changed. Unlike in EC2, where it can take minutes, it takes effect at once.
   */
  public Change<String> enableBlockPublicAccess(Caller caller, String state) {
    return changes().sharing().block(caller, state);
  }

  public Change<String> disableBlockPublicAccess(Caller caller) {
    return changes().sharing().unblock(caller);
  }

  /** GetImageBlockPublicAccessState: {@code block-new-sharing} or {@code unblocked}. */
  public String blockPublicAccessState(Caller caller) {
    return changes().sharing().state(caller);
  }

  /**
   * An instance was terminated or rebooted: the images that are being made of it fail.
   *
   * <p>Source: StateReason, {@code Client.InstanceTerminated}.
   */
  public void sourceLost(String instanceId) {
    changes().lifecycle().sourceLost(instanceId);
  }

  /** A snapshot has failed: the images that are being made with it fail. */
  public void snapshotFailed(String snapshotId) {
    changes().lifecycle().snapshotFailed(snapshots.require(snapshotId));
  }
}
