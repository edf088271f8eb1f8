// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      new Registry<>(PREFIX, "InvalidAMIID.Malformed", ImageErrors::notFound);
  private final ImageNames names = new ImageNames();
  private boolean catalogueLoaded;

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
    loadCatalogue();
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

  /** Checks what a new image is to be called, and whether its owner can have one more. */
  void checkNew(Caller caller, @Nullable String name, @Nullable String description) {
    if (name != null) {
      names.check(caller.account(), name);
    }
    ImageNames.checkDescription(description);
    long most = context.quotas(caller.account()).of(Quota.IMAGES);
    if (counted(caller.account()).size() >= most) {
      throw ImageErrors.tooMany(most);
    }
  }

  void add(Image image) {
    registry.add(image);
    names.add(image);
    counted(image.ownerId()).add(image.id());
    snapshotsOf(image).forEach(snapshot -> snapshot.claimedBy(image.id()));
  }

  /** Releases the name and the snapshots of an image that has failed or is deregistered. */
  void releaseResources(Image image) {
    names.remove(image);
    counted(image.ownerId()).remove(image.id());
    snapshotsOf(image).forEach(snapshot -> snapshot.releasedBy(image.id()));
  }

  void remove(Image image) {
    registry.remove(image);
    formerOwners.put(image.id(), image.ownerId());
    tags.forget(image.id());
  }

  private Set<String> counted(String owner) {
    return counted.computeIfAbsent(owner, id -> new HashSet<>());
  }

  void loadCatalogue() {
    if (!catalogueLoaded) {
      catalogueLoaded = true;
      predefined.catalogue().get().stream()
          .flatMap(template -> Stream.ofNullable(template.in(region)))
          .forEach(this::add);
    }
  }

  /** The first of two images with the same id counts. */
  private void add(ImageTemplate template) {
    if (registry.find(template.id()) != null) {
      return;
    }
    addSnapshots(template);
    Image image =
        new Image(
            template.id(),
            template.ownerId(),
            ImageState.AVAILABLE,
            Objects.requireNonNullElseGet(template.creationDate(), context.events()::start),
            template.metadata(),
            template.content(),
            template.origin());
    image.setDeprecationTime(template.deprecationTime(context.events().start()));
    image.setLaunchPermissions(template.launchPermissions());
    products.addSeller(image.ownerId(), image.productCodes());
    if (template.savedBy() != null) {
      tags.put(template.savedBy().account(), template.id(), template.tags());
    }
    add(image);
  }

  /** Several images can have been registered with one snapshot. */
  private void addSnapshots(ImageTemplate template) {
    String alias = template.metadata().ownerAlias();
    if (alias != null) {
      snapshots.alias(template.ownerId(), alias);
    }
    template
        .content()
        .volumes()
        .forEach(
            volume -> {
              String id = volume.snapshotId();
              if (id != null && snapshots.find(id) == null) {
                snapshots.addCompleted(
                    id,
                    template.ownerId(),
                    volume.sizeGiB(),
                    template.metadata().name(),
                    template.isPublic(),
                    volume.encrypted());
              }
            });
  }
}
