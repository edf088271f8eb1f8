package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.AVAILABLE;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotState;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The images of a region, whoever owns them. */
public final class Images {
  private static final String PREFIX = "ami-";

  private final Context context;
  private final Place place;
  private final Tags tags;
  private final Snapshots snapshots;
  private final PredefinedImages stock;
  private boolean catalogueLoaded;
  private final Map<String, Image> byId = new LinkedHashMap<>();
  private final ImageNames names = new ImageNames();
  private final Products products;
  private final ImageAccess access;
  private final ImageListing listing;
  private final ImageSharing sharing;
  private final ImageAttributes attributes;
  private final ImageDeprecation retirement;
  private final ImageLifecycle lifecycle;

  /** By owner, the ids of those that are there and have not failed. */
  private final Map<String, Set<String>> counted = new HashMap<>();

  /** The owners of images that are listed no more, by id. */
  private final Map<String, String> former = new HashMap<>();

  private final Predicate<String> hasInstances;

  /** The images of a new region. */
  public Images(
      Context context,
      Place place,
      Tags tags,
      Snapshots snapshots,
      PredefinedImages stock,
      Buckets buckets,
      Products products,
      Organizations organizations,
      Predicate<String> hasInstances) {
    this.hasInstances = hasInstances;
    this.context = context;
    this.place = place;
    this.tags = tags;
    this.snapshots = snapshots;
    this.stock = stock;
    this.products = products;
    access = new ImageAccess(this, organizations, products, buckets);
    listing = new ImageListing(this, access, context);
    sharing = new ImageSharing(context);
    attributes = new ImageAttributes(access, sharing, products);
    retirement = new ImageDeprecation(context, access);
    lifecycle =
        new ImageLifecycle(
            context,
            access,
            this::letGo,
            image -> {
              byId.remove(image.id());
              former.put(image.id(), image.ownerId());
              tags.forget(image.id());
            });
  }

  /** An image that is being made fails with any of its snapshots. */
  public void snapshotFailed(String snapshotId) {
    Snapshot snapshot = snapshots.require(snapshotId);
    snapshot.images().stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .toList()
        .forEach(image -> lifecycle.snapshotFailed(image, snapshot));
  }

  /** Makes the images of the catalogue, if that has not been done yet. */
  public void loadCatalogue() {
    if (!catalogueLoaded) {
      catalogueLoaded = true;
      stock.catalogue().get().forEach(template -> add(template.in(place.region())));
    }
  }

  /**
   * The instance that images are being made of was terminated or rebooted: they fail.
   *
   * <p>Source: StateReason, {@code Client.InstanceTerminated}.
   */
  public void sourceLost(String instanceId) {
    lifecycle.sourceLost(
        byId.values().stream()
            .filter(image -> instanceId.equals(image.sourceInstanceId()))
            .toList());
  }

  /** An image was launched. */
  public void launched(Image image) {
    image.launchedAt(context.now());
  }

  /** The way to an image that somebody wants to use. */
  public ImageAccess access() {
    return access;
  }

  /** What DescribeImages shows. */
  public ImageListing listing() {
    return listing;
  }

  /** What may be shared with whom. */
  public ImageSharing sharing() {
    return sharing;
  }

  /** How images go out of service and come back. */
  public ImageLifecycle lifecycle() {
    return lifecycle;
  }

  /** Deprecation, and protection from being deregistered. */
  public ImageDeprecation retirement() {
    return retirement;
  }

  /** What owners may read and change of their images. */
  public ImageAttributes attributes() {
    return attributes;
  }

  private void letGo(Image image) {
    names.release(image);
    counted(image.ownerId()).remove(image.id());
    snapshotsOf(image).forEach(snapshot -> snapshot.releasedBy(image.id()));
  }

  /**
   * Checks what a new image is to be called, before anything is made for it.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIName.Malformed}, {@code
   *     InvalidAMIName.Duplicate}, {@code InvalidParameterValue}, {@code ResourceLimitExceeded}
   */
  public void checkNew(Caller caller, @Nullable String name, @Nullable String description) {
    if (name != null) {
      names.check(caller.account(), name);
    }
    ImageNames.checkDescription(description);
    long most = context.quotas(caller.account()).of(Quota.IMAGES);
    if (counted(caller.account()).size() >= most) {
      throw SharingErrors.tooMany(most);
    }
  }

  /** The id of an image that is about to be made. */
  public String newId() {
    return context.ids().next(PREFIX);
  }

  /** Adds an image whose name was checked before, and starts its life. */
  public Image add(
      String id,
      String ownerId,
      ImageState state,
      String name,
      String location,
      @Nullable String description,
      ImageContent content,
      @Nullable String sourceInstanceId) {
    return begin(
        new Image(
            id,
            ownerId,
            state,
            name,
            location,
            null,
            description,
            content,
            context.now(),
            sourceInstanceId));
  }

  /** Adds an image that is being copied. */
  Image addCopy(
      String id,
      String ownerId,
      String name,
      String location,
      @Nullable String description,
      ImageContent content,
      Image.Origin origin) {
    Image copy =
        new Image(
            id,
            ownerId,
            ImageState.PENDING,
            name,
            location,
            null,
            description,
            content,
            context.now(),
            null);
    copy.copiedFrom(origin);
    return begin(copy);
  }

  private Image begin(Image image) {
    hold(image);
    lifecycle.begin(image);
    snapshotsOf(image).stream()
        .filter(snapshot -> snapshot.isIn(SnapshotState.ERROR))
        .findFirst()
        .ifPresent(snapshot -> lifecycle.snapshotFailed(image, snapshot));
    return image;
  }

  private void hold(Image image) {
    byId.put(image.id(), image);
    names.take(image);
    counted(image.ownerId()).add(image.id());
    snapshotsOf(image).forEach(snapshot -> snapshot.claimedBy(image.id()));
  }

  private Set<String> counted(String owner) {
    return counted.computeIfAbsent(owner, id -> new HashSet<>());
  }

  static void checkId(String id) {
    Ids.check(PREFIX, id, "InvalidAMIID.Malformed");
  }

  /** All images, in the order in which they were made. */
  Collection<Image> all() {
    loadCatalogue();
    return Collections.unmodifiableCollection(byId.values());
  }

  @Nullable Image find(String id) {
    loadCatalogue();
    if (stock.unknown() != null && !byId.containsKey(id) && !former.containsKey(id)) {
      addUnknown(id, stock.unknown());
    }
    return byId.get(id);
  }

  private void addUnknown(String id, PredefinedImages.Platform platform) {
    if (Ids.isWellFormed(PREFIX, id)) {
      add(ImageTemplate.unknown(id, platform));
    }
  }

  /** Whether it is an id of an account's own image that is listed no more, but has instances. */
  boolean isRemembered(String account, String id) {
    return account.equals(former.get(id)) && hasInstances.test(id);
  }

  List<Snapshot> snapshotsOf(Image image) {
    return image
        .content()
        .volumes()
        .map(BlockDevice.Volume::snapshotId)
        .filter(Objects::nonNull)
        .map(snapshots::find)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** The first of two images with the same id counts. */
  private void add(@Nullable ImageTemplate here) {
    if (here == null || byId.containsKey(here.id())) {
      return;
    }
    addSnapshots(here);
    Image image =
        new Image(
            here.id(),
            here.ownerId(),
            AVAILABLE,
            here.name(),
            here.location(),
            here.ownerAlias(),
            here.description(),
            here.content(),
            here.creationDate() == null ? context.events().start() : here.creationDate(),
            here.sourceInstanceId());
    image.permit(here.launchPermissions());
    if (image.launchPermissions().isPublic()) {
      sharing.isPublic(image);
    }
    products.sell(image.ownerId(), image.productCodes());
    if (here.seen() != null) {
      tags.put(here.seen().account(), here.id(), here.tags());
    }
    hold(image);
  }

  /** Several images can have been registered with one snapshot. */
  private void addSnapshots(ImageTemplate here) {
    here.content()
        .volumes()
        .forEach(
            volume -> {
              String id = volume.snapshotId();
              if (id != null && snapshots.find(id) == null) {
                snapshots.addCompleted(
                    id,
                    here.ownerId(),
                    volume.sizeGiB(),
                    here.name(),
                    here.isPublic(),
                    volume.encrypted());
              }
            });
  }
}
