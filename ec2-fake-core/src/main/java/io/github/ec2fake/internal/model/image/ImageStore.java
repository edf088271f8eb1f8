// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.recyclebin.Retained;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The images of a region by id, with the names and snapshots that they occupy. Those of the
 * catalogue are made when an image is first asked for.
 */
final class ImageStore {
  private static final String PREFIX = "ami-";

  private final Context context;
  private final String region;
  private final Tags tags;
  private final Snapshots snapshots;
  private final PredefinedImages predefined;
  private final Products products;
  private final Registry<Image> registry =
      new Registry<>(PREFIX, ImageErrors.MALFORMED, ImageErrors::notFound);
  private final ImageNames names = new ImageNames();

  /** The images of the catalogue that have not been made, by id; null before it is read. */
  private @Nullable Map<String, ImageTemplate> unmade;

  /** The images of the catalogue, in its order; none before it is read. */
  private final List<ImageTemplate> catalogue = new ArrayList<>();

  /** By owner, the ids of the images that count towards its quota. */
  private final Map<String, Set<String>> counted = new HashMap<>();

  /** The owners of images that are no longer listed, by id. */
  private final Map<String, String> formerOwners = new HashMap<>();

  ImageStore(
      Context context,
      String region,
      Tags tags,
      Snapshots snapshots,
      PredefinedImages predefined,
      Products products) {
    this.context = context;
    this.region = region;
    this.tags = tags;
    this.snapshots = snapshots;
    this.predefined = predefined;
    this.products = products;
  }

  String region() {
    return region;
  }

  /** Returns the id of an image that is going to be added; its tags are there from now on. */
  String newId(String ownerId, Map<String, String> imageTags) {
    String id = context.ids().next(PREFIX);
    tags.put(ownerId, id, imageTags);
    return id;
  }

  Map<String, String> tagsOf(String account, String id) {
    return tags.of(account, id);
  }

  void checkId(String id) {
    registry.checkId(id);
  }

  /** Checks an id that can also be that of a kernel or a RAM disk, which are listed as well. */
  void checkListedId(String id) {
    ImageType.of(id).checkId(id);
  }

  Collection<Image> all() {
    loadCatalogue();
    return registry.all();
  }

  Collection<Image> ownedBy(String account) {
    loadCatalogue();
    return registry.ownedBy(account);
  }

  /** The image of an id, whoever owns it; one that the catalogue makes up counts. */
  @Nullable Image find(String id) {
    ImageTemplate template = readCatalogue().remove(id);
    if (template != null) {
      add(template);
    }
    Image image = registry.find(id);
    if (image == null && !formerOwners.containsKey(id) && Ids.isWellFormed(PREFIX, id)) {
      ImageTemplate unknown = predefined.unknown(id);
      if (unknown != null) {
        add(unknown);
        return registry.find(id);
      }
    }
    return image;
  }

  Image existing(String id) {
    checkId(id);
    Image image = find(id);
    return image == null ? registry.existing(id) : image;
  }

  /** Whether it is the id of an image that an account owned until it was no longer listed. */
  boolean wasOwnedBy(String account, String id) {
    return account.equals(formerOwners.get(id));
  }

  List<Image> madeFrom(String instanceId) {
    return registry.all().stream()
        .filter(image -> instanceId.equals(image.sourceInstanceId()))
        .toList();
  }

  List<Image> storedIn(Snapshot snapshot) {
    return snapshot.images().stream().map(registry::find).flatMap(Stream::ofNullable).toList();
  }

  @Nullable Snapshot snapshot(String id) {
    return snapshots.find(id);
  }

  List<Snapshot> snapshotsOf(Image image) {
    List<Snapshot> found = new ArrayList<>();
    for (String id : image.content().snapshotIds()) {
      Snapshot snapshot = snapshots.find(id);
      if (snapshot != null) {
        found.add(snapshot);
      }
    }
    return found;
  }

  /** Tells the snapshots of an image whether it is disabled. */
  void disabled(Image image, boolean isDisabled) {
    snapshotsOf(image).forEach(snapshot -> snapshot.disabled(image.id(), isDisabled));
  }

  /** An image that is available needs its snapshots in the standard tier, for good. */
  void checkTiers(Image image) {
    for (Snapshot snapshot : snapshotsOf(image)) {
      if (!snapshot.isInStandardTier()) {
        throw ImageErrors.SNAPSHOT_ARCHIVED.with(image.id(), snapshot.id());
      }
    }
  }

  /** Whether a snapshot is encrypted with a key that can be shared with nobody. */
  boolean isUnshareable(Snapshot snapshot) {
    return snapshots.encryption().isUnshareable(snapshot);
  }

  /** Checks what a new image is to be called, and whether its owner can have one more. */
  void checkNew(Caller caller, @Nullable String name, @Nullable String description) {
    loadCatalogue();
    if (name != null) {
      names.check(caller.account(), name);
    }
    ImageNames.checkDescription(description);
    long most = context.quotas(caller.account()).of(Quota.IMAGES);
    if (counted(caller.account()).size() >= most) {
      throw ImageErrors.TOO_MANY.with(most);
    }
  }

  void add(Image image) {
    registry.add(image);
    names.add(image);
    counted(image.ownerId()).add(image.id());
    for (Snapshot snapshot : snapshotsOf(image)) {
      snapshot.claimedBy(image.id());
    }
  }

  /** Releases the name and the snapshots of an image that has failed or is deregistered. */
  void releaseResources(Image image) {
    counted(image.ownerId()).remove(image.id());
    releaseNameAndSnapshots(image);
  }

  private void releaseNameAndSnapshots(Image image) {
    names.remove(image);
    snapshotsOf(image).forEach(snapshot -> snapshot.releasedBy(image.id()));
  }

  void remove(Image image) {
    registry.remove(image);
    formerOwners.put(image.id(), image.ownerId());
    tags.forget(image.id());
  }

  /** Takes out an image that can come back. It goes on counting. */
  void putAside(Image image) {
    releaseNameAndSnapshots(image);
    registry.remove(image);
    formerOwners.put(image.id(), image.ownerId());
    tags.put(image.ownerId(), image.id(), Retained.TAGS);
  }

  void checkName(Image image) {
    names.check(image.ownerId(), image.name());
  }

  void putBack(Image image) {
    formerOwners.remove(image.id());
    tags.remove(image.ownerId(), image.id(), Retained.TAG);
    add(image);
  }

  /** Forgets an image that was put aside. */
  void forget(Image image) {
    counted(image.ownerId()).remove(image.id());
    tags.forget(image.id());
  }

  private Set<String> counted(String owner) {
    Set<String> ids = counted.get(owner);
    if (ids == null) {
      ids = new HashSet<>();
      counted.put(owner, ids);
    }
    return ids;
  }

  /** Makes all images of the catalogue that have not been asked for. */
  void loadCatalogue() {
    Map<String, ImageTemplate> waiting = readCatalogue();
    if (waiting.isEmpty()) {
      return;
    }
    List<ImageTemplate> templates = List.copyOf(waiting.values());
    waiting.clear();
    templates.forEach(this::add);
    registry.moveToFront(catalogue.stream().map(ImageTemplate::id).toList());
    snapshots.moveToFront(
        catalogue.stream().flatMap(each -> each.content().snapshotIds().stream()).toList());
  }

  /**
   * Reads what is in the catalogue, and returns the images that have not been made. Each is made
   * when it is first asked for, so that a launch makes one.
   */
  Map<String, ImageTemplate> readCatalogue() {
    Map<String, ImageTemplate> waiting = unmade;
    if (waiting == null) {
      waiting = new LinkedHashMap<>();
      unmade = waiting;
      for (ImageTemplate template : predefined.catalogue().get()) {
        read(template.in(region), waiting);
      }
    }
    return waiting;
  }

  /** The first of two images with the same id counts. */
  private void read(@Nullable ImageTemplate template, Map<String, ImageTemplate> waiting) {
    if (template == null || waiting.putIfAbsent(template.id(), template) != null) {
      return;
    }
    catalogue.add(template);
    products.addSeller(template.ownerId(), template.content().productCodes());
    if (template.savedBy() != null) {
      tags.put(template.savedBy().account(), template.id(), template.tags());
    }
  }

  private void add(ImageTemplate template) {
    addSnapshots(template);
    Image image =
        new Image(
            template.id(),
            template.ownerId(),
            ImageState.AVAILABLE,
            template.creationDate() == null ? context.start() : template.creationDate(),
            template.metadata(),
            template.content(),
            template.origin());
    image.setDeprecationTime(template.deprecationTime(context.events().start()));
    image.setLaunchPermissions(template.launchPermissions());
    add(image);
  }

  /** Several images can have been registered with one snapshot. */
  private void addSnapshots(ImageTemplate template) {
    String alias = template.metadata().ownerAlias();
    if (alias != null) {
      snapshots.alias(template.ownerId(), alias);
    }
    for (BlockDevice.Volume volume : template.content().volumes()) {
      String id = volume.snapshotId();
      if (id != null && !snapshots.isAdded(id)) {
        snapshots.addCompleted(
            id,
            template.ownerId(),
            volume.sizeGiB(),
            template.metadata().name(),
            template.isPublic(),
            volume.encrypted() ? keyOf(template) : null,
            context.start());
      }
    }
  }

  /** An account that was shown an encrypted image of another one can use its key. */
  private String keyOf(ImageTemplate template) {
    ImageTemplate.SavedBy savedBy = template.savedBy();
    return snapshots
        .encryption()
        .fromTheStart(template.ownerId(), savedBy == null ? null : savedBy.account());
  }
}
