package io.github.ec2fake.model.image;

import static io.github.ec2fake.model.image.ImageState.AVAILABLE;
import static io.github.ec2fake.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.model.image.ImageState.FAILED;
import static io.github.ec2fake.model.image.ImageState.PENDING;

import io.github.ec2fake.model.base.Caller;
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.model.base.Lifecycle;
import io.github.ec2fake.model.place.Place;
import io.github.ec2fake.model.s3.Buckets;
import io.github.ec2fake.model.s3.Manifest;
import io.github.ec2fake.model.storage.Snapshot;
import io.github.ec2fake.model.storage.Snapshots;
import io.github.ec2fake.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The images of a region, whoever owns them. */
public final class Images {
  private static final String PREFIX = "ami-";
  private static final Image.StateReason SOURCE_LOST =
      new Image.StateReason(
          "Client.InstanceTerminated",
          "Client.InstanceTerminated: The instance was terminated or rebooted during AMI creation");

  private final Context context;
  private final Place place;
  private final Tags tags;
  private final Snapshots snapshots;
  private final Supplier<List<ImageTemplate>> catalogue;
  private boolean catalogueLoaded;
  private final Map<String, Image> byId = new LinkedHashMap<>();
  private final ImageNames names = new ImageNames();
  private final Buckets buckets;
  private final Products products;
  private final ImageAttributes attributes;
  private final Lifecycle<Image, ImageState> lifecycle;

  /**
   * The images of a new region.
   *
   * @param context time, ids and journal
   * @param place the region
   * @param tags the region's tags
   * @param snapshots the region's snapshots
   * @param catalogue the images to begin with, asked for when they are first needed
   * @param buckets where bundles lie
   * @param products what is sold with images
   */
  public Images(
      Context context,
      Place place,
      Tags tags,
      Snapshots snapshots,
      Supplier<List<ImageTemplate>> catalogue,
      Buckets buckets,
      Products products) {
    this.context = context;
    this.place = place;
    this.tags = tags;
    this.snapshots = snapshots;
    this.catalogue = catalogue;
    this.buckets = buckets;
    this.products = products;
    this.attributes = new ImageAttributes(this, products);
    lifecycle =
        new Lifecycle<Image, ImageState>("image", context)
            .after(PENDING, image -> Phase.IMAGE_CREATION, AVAILABLE, image -> {})
            .on("DeregisterImage", PENDING, DEREGISTERED)
            .on("DeregisterImage", AVAILABLE, DEREGISTERED)
            .on("DeregisterImage", FAILED, DEREGISTERED)
            .forget(
                DEREGISTERED, Phase.DEREGISTERED_IMAGE_LISTED, image -> byId.remove(image.id()));
    tags.kind(PREFIX, "image", this::requireVisible);
  }

  /** Makes the images of the catalogue, if that has not been done yet. */
  public void loadCatalogue() {
    if (!catalogueLoaded) {
      catalogueLoaded = true;
      catalogue.get().forEach(template -> add(template.in(place.region())));
    }
  }

  /**
   * The images that DescribeImages shows a caller: those asked for that the caller may launch.
   *
   * <p>A deregistered image is shown, for a while, to who asks for its id.
   *
   * @param caller who asks
   * @param selection which
   * @return the images, oldest first
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound} (also for another account's private image), {@code
   *     InvalidUserID.Malformed}
   */
  public List<Image> describe(Caller caller, ImageSelection selection) {
    selection.check();
    return candidates(caller, selection.ids())
        .filter(image -> selection.matches(image, caller.account()))
        .toList();
  }

  /**
   * An image that an account may see.
   *
   * @param account who wants to see it
   * @param id its id
   * @return the image, or null if there is none that the account may see
   */
  public @Nullable Image visible(String account, String id) {
    Image image = find(id);
    return image != null && image.isLaunchableBy(account) ? image : null;
  }

  private void requireVisible(Caller caller, String id) {
    checkId(id);
    if (visible(caller.account(), id) == null) {
      throw ImageErrors.notFound(List.of(id));
    }
  }

  private @Nullable Image find(String id) {
    loadCatalogue();
    return byId.get(id);
  }

  /**
   * An image to be launched.
   *
   * @param caller who wants to launch it
   * @param id its id
   * @return the image
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} if the caller has no launch permission, {@code
   *     InvalidAMIID.Unavailable}, {@code OptInRequired} if the caller has not signed up for it,
   *     {@code InvalidManifest} if its bundle has changed
   */
  public Image launchable(Caller caller, String id) {
    Image image = existing(id);
    if (!image.isLaunchableBy(caller.account())) {
      throw ImageErrors.notAuthorizedToLaunch(id);
    }
    if (image.isIn(DEREGISTERED)) {
      throw image.ownerId().equals(caller.account())
          ? ImageErrors.unavailable(id)
          : ImageErrors.notAuthorizedToLaunch(id);
    }
    if (!image.isIn(AVAILABLE)) {
      throw ImageErrors.notYetAvailable(image);
    }
    products
        .missing(caller.account(), image)
        .ifPresent(
            code -> {
              throw ImageErrors.notSignedUp(code);
            });
    Manifest bundle = image.manifest();
    if (bundle != null && !bundle.equals(buckets.find(image.location()))) {
      throw ImageErrors.bundleHasChanged(image);
    }
    return image;
  }

  /**
   * The instance that images are being made of was terminated or rebooted: they fail.
   *
   * <p>Source: StateReason, {@code Client.InstanceTerminated}.
   *
   * @param instanceId the instance
   */
  public void sourceLost(String instanceId) {
    byId.values().stream()
        .filter(image -> image.isIn(PENDING) && instanceId.equals(image.sourceInstanceId()))
        .toList()
        .forEach(
            image -> {
              image.because(SOURCE_LOST);
              lifecycle.enter(image, FAILED, SOURCE_LOST.message());
              letGo(image);
            });
  }

  /**
   * An image that its owner wants to read or change an attribute of.
   *
   * @param caller who wants to
   * @param id its id
   * @return the image
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} for everybody but the owner, {@code
   *     InvalidAMIID.Unavailable}
   */
  public Image owned(Caller caller, String id) {
    Image image = existing(id);
    if (!image.ownerId().equals(caller.account())) {
      throw ImageErrors.notAuthorized(id);
    }
    if (image.isIn(DEREGISTERED)) {
      throw ImageErrors.unavailable(id);
    }
    return image;
  }

  /**
   * An image that its owner wants to change an attribute of.
   *
   * @param caller who wants to
   * @param id its id
   * @return the image
   * @throws io.github.ec2fake.model.base.Ec2Error as {@link #owned}; {@code
   *     InvalidAMIID.Unavailable} also while it is in creation
   */
  public Image changeable(Caller caller, String id) {
    Image image = owned(caller, id);
    if (!image.isIn(AVAILABLE)) {
      throw ImageErrors.notYetAvailable(image);
    }
    return image;
  }

  /**
   * What owners may read and change of their images.
   *
   * @return the attributes
   */
  public ImageAttributes attributes() {
    return attributes;
  }

  /**
   * Takes an image out of service. Its instances and snapshots stay as they are.
   *
   * <p>Source: DeregisterImage.
   *
   * @param caller who wants to
   * @param id its id
   * @throws io.github.ec2fake.model.base.Ec2Error as {@link #owned}
   */
  public void deregister(Caller caller, String id) {
    Image image = owned(caller, id);
    caller.proceed();
    letGo(image);
    lifecycle.fire("DeregisterImage", image);
  }

  private void letGo(Image image) {
    names.release(image);
    snapshotsOf(image).forEach(snapshot -> snapshot.releasedBy(image.id()));
  }

  /**
   * Checks what a new image is to be called, before anything is made for it.
   *
   * @param caller who makes it
   * @param name its name, or null if it is called after its manifest
   * @param description its description, or null
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidAMIName.Malformed}, {@code
   *     InvalidAMIName.Duplicate}, {@code InvalidParameterValue}
   */
  public void checkNew(Caller caller, @Nullable String name, @Nullable String description) {
    if (name != null) {
      names.check(caller.account(), name);
    }
    ImageNames.checkDescription(description);
  }

  /**
   * The id of an image that is about to be made.
   *
   * @return a new id
   */
  public String newId() {
    return context.ids().next(PREFIX);
  }

  /**
   * Adds an image whose name was checked before, and starts its life.
   *
   * @param id its id
   * @param ownerId its owner
   * @param state {@code PENDING} if it takes time, {@code AVAILABLE} if it is there at once
   * @param name its name
   * @param location where it lies
   * @param description its description, or null
   * @param content what is in it
   * @param sourceInstanceId the instance that it is made from, or null
   * @return the image
   */
  public Image add(
      String id,
      String ownerId,
      ImageState state,
      String name,
      String location,
      @Nullable String description,
      ImageContent content,
      @Nullable String sourceInstanceId) {
    Image image =
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
            sourceInstanceId);
    byId.put(id, image);
    names.take(image);
    snapshotsOf(image).forEach(snapshot -> snapshot.claimedBy(id));
    lifecycle.begin(image, name);
    return image;
  }

  static void checkId(String id) {
    if (!Ids.isWellFormed(PREFIX, id)) {
      throw ImageErrors.malformedId(id);
    }
  }

  private Stream<Image> candidates(Caller caller, List<String> ids) {
    if (ids.isEmpty()) {
      loadCatalogue();
      return byId.values().stream()
          .filter(image -> !image.isIn(DEREGISTERED) && image.isLaunchableBy(caller.account()));
    }
    List<String> unknown =
        ids.stream().filter(id -> visible(caller.account(), id) == null).distinct().toList();
    if (!unknown.isEmpty()) {
      throw ImageErrors.notFound(unknown);
    }
    return ids.stream()
        .distinct()
        .map(id -> visible(caller.account(), id))
        .map(Objects::requireNonNull);
  }

  private Image existing(String id) {
    checkId(id);
    Image image = find(id);
    if (image == null) {
      throw ImageErrors.notFound(List.of(id));
    }
    return image;
  }

  private List<Snapshot> snapshotsOf(Image image) {
    List<Snapshot> found = new ArrayList<>();
    for (BlockDevice device : image.content().blockDevices()) {
      BlockDevice.Volume volume = device.volume();
      Snapshot snapshot =
          volume == null || volume.snapshotId() == null
              ? null
              : snapshots.find(volume.snapshotId());
      if (snapshot != null) {
        found.add(snapshot);
      }
    }
    return found;
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
            here.creationDate() == null ? context.now() : here.creationDate(),
            here.sourceInstanceId());
    image.permit(here.launchPermissions());
    products.sell(image.ownerId(), image.productCodes());
    if (here.seen() != null) {
      tags.put(here.seen().account(), here.id(), here.tags());
    }
    byId.put(image.id(), image);
    names.take(image);
    snapshotsOf(image).forEach(snapshot -> snapshot.claimedBy(image.id()));
  }

  /** Several images can have been registered with one snapshot. */
  private void addSnapshots(ImageTemplate here) {
    for (BlockDevice device : here.content().blockDevices()) {
      BlockDevice.Volume volume = device.volume();
      String id = volume == null ? null : volume.snapshotId();
      if (volume != null && id != null && snapshots.find(id) == null) {
        snapshots.addCompleted(
            id, here.ownerId(), volume.sizeGiB(), here.name(), here.isPublic(), volume.encrypted());
      }
    }
  }
}
