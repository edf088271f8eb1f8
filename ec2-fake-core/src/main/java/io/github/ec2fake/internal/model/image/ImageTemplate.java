// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image that a cloud starts with.
 *
 * @param id its id, in us-east-1 or in the region where it was saved
 * @param isPublic whether everybody may launch it
 * @param creationDate when it was made, or null for the cloud's start
 * @param deprecationTime from when on it is deprecated; null if that is not said
 * @param tags the tags of the account that saved it
 * @param savedBy who saved it and where; null for an image that is in all regions
 */
public record ImageTemplate(
    String id,
    String ownerId,
    ImageMetadata metadata,
    ImageContent content,
    boolean isPublic,
    @Nullable Instant creationDate,
    @Nullable Instant deprecationTime,
    ImageOrigin origin,
    Map<String, String> tags,
    @Nullable SavedBy savedBy) {

  /** A public image that is in all regions since the cloud's start. */
  static ImageTemplate everywhere(
      String id, String ownerId, ImageMetadata metadata, ImageContent content) {
    return new ImageTemplate(
        id, ownerId, metadata, content, true, null, null, ImageOrigin.NONE, Map.of(), null);
  }

  /** The account that saved a reply of DescribeImages, and the region that it described. */
  public record SavedBy(String region, String account) {}

  /** The same image, saved by an account that may launch it. */
  public ImageTemplate savedBy(SavedBy newSavedBy) {
    return with(id, content, newSavedBy);
  }

  /**
   * This image as it is in a region, or null if it is not there. An image that was saved is in one
   * region only; all others are everywhere, with ids of their own outside of us-east-1.
   */
  @Nullable ImageTemplate in(String region) {
    if (savedBy != null) {
      return savedBy.region().equals(region) ? this : null;
    }
    if (region.equals("us-east-1")) {
      return this;
    }
    List<BlockDevice> devices =
        content.blockDevices().stream().map(device -> inRegion(device, region)).toList();
    return with(
        idInRegion(id, region),
        content
            .with(devices)
            .withKernel(
                inRegion(content.kernelId(), region), inRegion(content.ramdiskId(), region)),
        null);
  }

  /**
   * When it is deprecated in a cloud of a certain start; null if it is not. EC2 deprecates public
   * images two years after they are made; those that every cloud starts with are not deprecated
   * before two years of the cloud have gone by.
   */
  @Nullable Instant deprecationTime(Instant start) {
    if (deprecationTime != null || savedBy != null || creationDate == null) {
      return deprecationTime;
    }
    if (ImageType.of(id) != ImageType.MACHINE) {
      return null;
    }
    Instant from = creationDate.isAfter(start) ? creationDate : start;
    return from.atOffset(ZoneOffset.UTC).plusYears(2).toInstant();
  }

  LaunchPermissions launchPermissions() {
    if (isPublic) {
      return LaunchPermissions.PUBLIC;
    }
    return savedBy == null || savedBy.account().equals(ownerId)
        ? LaunchPermissions.NONE
        : LaunchPermissions.NONE.changed(
            List.of(LaunchPermissions.Grantee.account(savedBy.account())), List.of());
  }

  private ImageTemplate with(String newId, ImageContent newContent, @Nullable SavedBy newSavedBy) {
    return new ImageTemplate(
        newId,
        ownerId,
        metadata,
        newContent,
        isPublic,
        creationDate,
        deprecationTime,
        origin,
        tags,
        newSavedBy);
  }

  private static BlockDevice inRegion(BlockDevice device, String region) {
    BlockDevice.Volume volume = device.volume();
    return volume == null || volume.snapshotId() == null
        ? device
        : device.fromSnapshot(idInRegion(volume.snapshotId(), region), volume.encrypted());
  }

  private static @Nullable String inRegion(@Nullable String id, String region) {
    return id == null ? null : idInRegion(id, region);
  }

  private static String idInRegion(String id, String region) {
    String prefix = id.substring(0, id.indexOf('-') + 1);
    return prefix + HexFormat.of().toHexDigits((region + id).hashCode());
  }
}
