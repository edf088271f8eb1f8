// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesResult;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsResult;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsResult;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesResult;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import com.amazonaws.services.ec2.model.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what nothing uses in an account's region, and removes it. It spares what is younger than a
 * day, because somebody may be about to use it, and what bears the tag {@code keep}.
 */
public final class Janitor {
  /** The key of the tag that protects a resource. */
  public static final String KEEP = "keep";

  private static final Duration GRACE = Duration.ofDays(1);
  private static final int PAGE = 500;

  /** EC2's codes for what has found a use since it was looked at, or is gone. */
  private static final Set<String> OVERTAKEN =
      Set.of(
          "VolumeInUse",
          "InvalidSnapshot.InUse",
          "InvalidIPAddress.InUse",
          "DependencyViolation",
          "InvalidVolume.NotFound",
          "InvalidSnapshot.NotFound",
          "InvalidAMIID.Unavailable",
          "InvalidAllocationID.NotFound",
          "InvalidGroup.NotFound");

  private final AmazonEC2 ec2;
  private final Instant now;

  /**
   * A janitor.
   *
   * @param ec2 the account
   * @param now the time
   */
  public Janitor(AmazonEC2 ec2, Instant now) {
    this.ec2 = ec2;
    this.now = now;
  }

  /**
   * Finds the orphans.
   *
   * @return the orphans, in the order in which they can be removed
   */
  public List<Orphan> findOrphans() {
    List<Image> images = images();
    List<Volume> volumes = volumes();
    return Stream.of(
            orphans(Orphan.Kind.IMAGE, failed(images), Image::getImageId),
            orphans(Orphan.Kind.VOLUME, unattached(volumes), Volume::getVolumeId),
            orphans(Orphan.Kind.SNAPSHOT, unreferenced(images, volumes), Snapshot::getSnapshotId),
            orphans(Orphan.Kind.ADDRESS, unassociated(), Address::getAllocationId),
            orphans(Orphan.Kind.SECURITY_GROUP, unused(), SecurityGroup::getGroupId))
        .flatMap(orphans -> orphans)
        .toList();
  }

  /**
   * Removes orphans. One that has found a use since, or is gone, is left alone.
   *
   * @param orphans the orphans
   * @return those that were removed
   */
  public List<Orphan> remove(List<Orphan> orphans) {
    List<Orphan> removed = new ArrayList<>();
    for (Orphan orphan : orphans) {
      try {
        remove(orphan);
        removed.add(orphan);
      } catch (AmazonEC2Exception refused) {
        if (!OVERTAKEN.contains(refused.getErrorCode())) {
          throw refused;
        }
      }
    }
    return removed;
  }

  private void remove(Orphan orphan) {
    switch (orphan.kind()) {
      case IMAGE -> ec2.deregisterImage(new DeregisterImageRequest(orphan.id()));
      case VOLUME -> ec2.deleteVolume(new DeleteVolumeRequest(orphan.id()));
      case SNAPSHOT -> ec2.deleteSnapshot(new DeleteSnapshotRequest(orphan.id()));
      case ADDRESS -> ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(orphan.id()));
      case SECURITY_GROUP ->
          ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(orphan.id()));
    }
  }

  private static <T> Stream<Orphan> orphans(
      Orphan.Kind kind, Stream<T> found, Function<T, String> id) {
    return found.map(each -> new Orphan(kind, id.apply(each)));
  }

  private Stream<Image> failed(List<Image> images) {
    return images.stream()
        .filter(image -> image.getState().equals("failed"))
        .filter(image -> isOld(Instant.parse(image.getCreationDate()), image.getTags()));
  }

  private Stream<Volume> unattached(List<Volume> volumes) {
    return volumes.stream()
        .filter(volume -> volume.getState().equals("available"))
        .filter(volume -> isOld(volume.getCreateTime(), volume.getTags()));
  }

  /** Snapshots that are no image's, and cannot be a backup of a volume that is still there. */
  private Stream<Snapshot> unreferenced(List<Image> images, List<Volume> volumes) {
    Set<String> ofImages =
        images.stream()
            .flatMap(image -> image.getBlockDeviceMappings().stream())
            .map(mapping -> mapping.getEbs())
            .filter(Objects::nonNull)
            .map(EbsBlockDevice::getSnapshotId)
            .collect(Collectors.toSet());
    Set<String> present = volumes.stream().map(Volume::getVolumeId).collect(Collectors.toSet());
    return snapshots().stream()
        .filter(snapshot -> !ofImages.contains(snapshot.getSnapshotId()))
        .filter(snapshot -> !present.contains(snapshot.getVolumeId()))
        .filter(snapshot -> isOld(snapshot.getStartTime(), snapshot.getTags()));
  }

  /** Addresses have no age: they cost money from the beginning. */
  private Stream<Address> unassociated() {
    return ec2.describeAddresses().getAddresses().stream()
        .filter(address -> address.getAssociationId() == null)
        .filter(address -> !isKept(address.getTags()));
  }

  private Stream<SecurityGroup> unused() {
    List<SecurityGroup> groups = groups();
    Set<String> used = new HashSet<>();
    networkInterfaceGroups().map(GroupIdentifier::getGroupId).forEach(used::add);
    for (SecurityGroup group : groups) {
      Stream.concat(group.getIpPermissions().stream(), group.getIpPermissionsEgress().stream())
          .flatMap(permission -> permission.getUserIdGroupPairs().stream())
          .map(UserIdGroupPair::getGroupId)
          .filter(other -> !other.equals(group.getGroupId()))
          .forEach(used::add);
    }
    return groups.stream()
        .filter(group -> !group.getGroupName().equals("default"))
        .filter(group -> !used.contains(group.getGroupId()))
        .filter(group -> !isKept(group.getTags()));
  }

  private boolean isOld(Date since, List<Tag> tags) {
    return isOld(since.toInstant(), tags);
  }

  private boolean isOld(Instant since, List<Tag> tags) {
    return since.isBefore(now.minus(GRACE)) && !isKept(tags);
  }

  private static boolean isKept(List<Tag> tags) {
    return tags.stream().anyMatch(tag -> tag.getKey().equals(KEEP));
  }

  private List<Image> images() {
    DescribeImagesRequest request =
        new DescribeImagesRequest().withOwners("self").withMaxResults(PAGE);
    return Pages.all(
        token -> ec2.describeImages(request.withNextToken(token)),
        DescribeImagesResult::getImages,
        DescribeImagesResult::getNextToken);
  }

  private List<Volume> volumes() {
    DescribeVolumesRequest request = new DescribeVolumesRequest().withMaxResults(PAGE);
    return Pages.all(
        token -> ec2.describeVolumes(request.withNextToken(token)),
        DescribeVolumesResult::getVolumes,
        DescribeVolumesResult::getNextToken);
  }

  private List<Snapshot> snapshots() {
    DescribeSnapshotsRequest request =
        new DescribeSnapshotsRequest().withOwnerIds("self").withMaxResults(PAGE);
    return Pages.all(
        token -> ec2.describeSnapshots(request.withNextToken(token)),
        DescribeSnapshotsResult::getSnapshots,
        DescribeSnapshotsResult::getNextToken);
  }

  private List<SecurityGroup> groups() {
    DescribeSecurityGroupsRequest request =
        new DescribeSecurityGroupsRequest().withMaxResults(PAGE);
    return Pages.all(
        token -> ec2.describeSecurityGroups(request.withNextToken(token)),
        DescribeSecurityGroupsResult::getSecurityGroups,
        DescribeSecurityGroupsResult::getNextToken);
  }

  private Stream<GroupIdentifier> networkInterfaceGroups() {
    DescribeNetworkInterfacesRequest request =
        new DescribeNetworkInterfacesRequest().withMaxResults(PAGE);
    return Pages.all(
            token -> ec2.describeNetworkInterfaces(request.withNextToken(token)),
            DescribeNetworkInterfacesResult::getNetworkInterfaces,
            DescribeNetworkInterfacesResult::getNextToken)
        .stream()
        .flatMap(networkInterface -> networkInterface.getGroups().stream());
  }
}
