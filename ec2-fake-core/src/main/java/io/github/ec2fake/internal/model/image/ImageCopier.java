// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.s3.StoredBucket;
import io.github.ec2fake.internal.model.storage.EbsEncryption;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotCopier;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.NewTags;
import io.github.ec2fake.internal.model.tag.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CopyImage: an image of one's own with the content of another, here or in another
 * region, and with copies of its snapshots, or of its bundle in a bucket that belongs to the
 * account.
 *
 * <p>Product codes are copied. Launch permissions, deprecation and protection are not, and tags
 * only if that is asked for: those of the caller, not those of the image's owner.
 *
 * <p>Source: CopyImage.
 */
final class ImageCopier {
  private final Context context;
  private final String region;
  private final ImageStore store;
  private final ImageAccess access;
  private final ImageLifecycle lifecycle;
  private final Snapshots snapshots;
  private final Buckets buckets;
  private final Function<String, @Nullable ImageCopier> regions;
  private final IdempotentRequests<CopyImageRequest, Image> copied = new IdempotentRequests<>();

  /**
   * The rules for a region.
   *
   * @param regions finds the copier of a region, also of this one; null if EC2 has no such region
   */
  ImageCopier(
      Context context,
      String region,
      ImageStore store,
      ImageAccess access,
      ImageLifecycle lifecycle,
      Snapshots snapshots,
      Buckets buckets,
      Function<String, @Nullable ImageCopier> regions) {
    this.context = context;
    this.region = region;
    this.store = store;
    this.access = access;
    this.lifecycle = lifecycle;
    this.snapshots = snapshots;
    this.buckets = buckets;
    this.regions = regions;
  }

  Change<Image> copy(Caller caller, CopyImageRequest request, @Nullable String clientToken) {
    Image earlier = copied.earlier(caller, clientToken, request);
    if (earlier != null) {
      return Change.none(earlier);
    }
    ImageCopier from = regions.apply(request.sourceRegion());
    if (from == null) {
      throw ParameterErrors.UNKNOWN_REGION.with(request.sourceRegion());
    }
    Image source = from.access.copyable(caller, request.sourceImageId());
    store.checkNew(caller, request.name(), request.description());
    Boolean encrypted = request.encryption().encrypted();
    EbsEncryption.checkKey(encrypted, request.encryption().kmsKeyId());
    if (Boolean.FALSE.equals(encrypted)) {
      from.store.snapshotsOf(source).stream()
          .filter(Snapshot::encrypted)
          .findFirst()
          .ifPresent(
              snapshot -> {
                throw ImageErrors.UNENCRYPTED_COPY.with(snapshot.id());
              });
    }
    Map<String, String> imageTags = imageTags(caller, request, from);
    String account = caller.account();
    return Change.of(
        () -> {
          String id = store.newId(account, imageTags);
          List<BlockDevice> devices =
              source.content().blockDevices().stream()
                  .map(device -> copyOf(device, account, id, request, from))
                  .toList();
          String location = copyBundle(account, id, request.name(), source);
          Image copy =
              lifecycle.begin(
                  id,
                  account,
                  ImageState.PENDING,
                  new ImageMetadata(request.name(), location, null, request.description()),
                  source.content().copied(devices, source.productCodes()),
                  ImageOrigin.image(source.id(), request.sourceRegion(), source.manifest()));
          copied.remember(caller, clientToken, request, copy);
          return copy;
        });
  }

  private static Map<String, String> imageTags(
      Caller caller, CopyImageRequest request, ImageCopier from) {
    Map<String, String> together = new TreeMap<>();
    if (request.copyTags()) {
      together.putAll(from.store.tagsOf(caller.account(), request.sourceImageId()));
    }
    together.putAll(request.tags().image());
    return NewTags.checked(
        together.entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList());
  }

  private BlockDevice copyOf(
      BlockDevice device,
      String ownerId,
      String imageId,
      CopyImageRequest request,
      ImageCopier from) {
    BlockDevice.Volume volume = device.volume();
    String sourceId = volume == null ? null : volume.snapshotId();
    Snapshot source = sourceId == null ? null : from.snapshots.find(sourceId);
    if (source == null) {
      return device;
    }
    String description =
        String.format(
            Locale.ROOT,
            "Copied for DestinationAmi %s from SourceAmi %s for SourceSnapshot %s. Task created"
                + " on %,d.",
            imageId,
            request.sourceImageId(),
            source.id(),
            context.now().toEpochMilli());
    Snapshot copy =
        snapshots
            .copier()
            .copy(
                from.snapshots,
                source,
                new SnapshotCopier.Copy(
                    ownerId, request.encryption(), description, request.tags().snapshots()));
    return device.fromSnapshot(copy.id(), copy.encrypted());
  }

  /**
   * Copies the bundle of an image with an instance-store root, and returns where the copy of the
   * image lies. EC2 puts bundles into a bucket of the account for each region; the id of the copy
   * keeps bundles apart there that have the same key.
   */
  private String copyBundle(String account, String imageId, String name, Image source) {
    Manifest bundle = source.manifest();
    if (source.content().ebsBacked() || bundle == null) {
      return account + "/" + name;
    }
    String bucket = "amis-for-" + account + "-in-" + region;
    String key = imageId + source.location().substring(source.location().indexOf('/'));
    buckets
        .ofAccount(bucket, account)
        .putBundle(
            bundle,
            key.substring(0, key.length() - StoredBucket.MANIFEST.length()),
            "aws-exec-read");
    return bucket + "/" + key;
  }
}
