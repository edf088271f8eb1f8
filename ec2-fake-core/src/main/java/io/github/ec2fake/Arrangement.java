// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.bundle.Bundle;
import io.github.ec2fake.internal.model.bundle.BundleRequest;
import io.github.ec2fake.internal.model.bundle.UploadPolicy;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.s3.StoredBucket;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.storage.IoPerformance;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.VolumeStatusChecks;
import io.github.ec2fake.internal.model.vpn.VpnConnection;
import io.github.ec2fake.internal.replica.Primary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Sets up state that no EC2 call can create, in the arrange part of a test (arrange, act, assert).
 */
public final class Arrangement {
  private final Primary primary;

  Arrangement(Primary primary) {
    this.primary = primary;
  }

  /**
   * Creates an empty S3 bucket of an account. A bucket that the account already owns is kept as it
   * is.
   *
   * @param name the bucket's name: 3 to 255 letters, digits, {@code .}, {@code _} and {@code -}
   * @param owner the account id, twelve digits
   * @return this arrangement
   * @throws IllegalArgumentException if the name is not a valid bucket name, another account owns
   *     the bucket, or the owner is not twelve digits
   */
  public Arrangement bucket(String name, String owner) {
    primary.write(world -> getOrCreateBucket(world, name, owner));
    return this;
  }

  /**
   * Takes the grants of VM Import/Export out of the ACL of a bucket, so that
   * CreateInstanceExportTask is refused. Every other bucket has them.
   *
   * @param name the name of an existing bucket
   * @return this arrangement
   * @throws IllegalArgumentException if there is no such bucket
   */
  public Arrangement withoutExportGrant(String name) {
    primary.write(
        world -> {
          if (!world.buckets().withoutExportGrant(name)) {
            throw new IllegalArgumentException("there is no bucket '" + name + "'");
          }
          return name;
        });
    return this;
  }

  /**
   * Stores a bundle of a 64-bit Windows root drive, prepared by Sysprep, in a bucket of an account.
   * RegisterImage accepts it as {@code <bucket>/<prefix>.manifest.xml}.
   *
   * @param owner the account id, twelve digits
   * @param bucket the bucket's name; the bucket is created if it does not exist
   * @param prefix the prefix of the names of the bundle's parts
   * @param rootSizeGiB the size of the root drive in GiB, 1 to 10
   * @return this arrangement
   * @throws IllegalArgumentException in the cases of {@link #bucket}, or if the size is not 1 to 10
   */
  public Arrangement bundle(String owner, String bucket, String prefix, int rootSizeGiB) {
    if (rootSizeGiB < 1 || rootSizeGiB > 10) {
      throw new IllegalArgumentException(
          "the root drive of an image in S3 must have 1 to 10 GiB, but was " + rootSizeGiB);
    }
    primary.write(
        world -> {
          Manifest manifest =
              new Manifest(
                  world.newId("bun-"),
                  "x86_64",
                  true,
                  WindowsDisk.ofPublicImage("Windows Server 2003"),
                  "/dev/sda1",
                  rootSizeGiB,
                  "hvm",
                  null,
                  null,
                  List.of());
          new Bundle(manifest).storeIn(getOrCreateBucket(world, bucket, owner), prefix);
          return manifest;
        });
    return this;
  }

  /**
   * Stores a disk image in a bucket of an account, as an upload does that is complete. Imports find
   * it by its bucket and key. ImportInstance and ImportVolume name its import manifest, which has
   * the image's key and {@code manifest.xml} behind it, by a URL such as {@code
   * https://s3.amazonaws.com/<bucket>/<key>manifest.xml?…}; conversion tasks that wait for this
   * upload go on.
   *
   * @param owner the account id, twelve digits
   * @param bucket the bucket's name; the bucket is created if it does not exist
   * @param key the key of the disk image, for example {@code vms/dc1.vmdk}
   * @param image the disk image
   * @return this arrangement
   * @throws IllegalArgumentException in the cases of {@link #bucket}, or if the key is empty
   */
  public Arrangement diskImage(String owner, String bucket, String key, DiskImage image) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("an object in S3 has a key of at least one character");
    }
    StoredDiskImage stored =
        new StoredDiskImage(
            image.format().name(),
            image.sizeBytes(),
            image.diskGiB(),
            image.windows(),
            image.defect());
    primary.write(
        world -> {
          getOrCreateBucket(world, bucket, owner).putDiskImage(key, stored);
          world.diskImageUploaded();
          return stored;
        });
    return this;
  }

  /**
   * Adds a failed bundle task of an instance. The instance does not change.
   *
   * @param instanceId the instance's id
   * @param code the error's code, for example {@code Client.S3Error}
   * @param message the error's message
   * @return the task's id
   * @throws IllegalArgumentException if there is no such instance
   */
  public String failedBundleTask(String instanceId, String code, String message) {
    return primary.write(
        world -> {
          Region region = regionOf(world, instanceId);
          Instance instance = Objects.requireNonNull(region.instances().find(instanceId));
          BundleRequest request =
              new BundleRequest(
                  instanceId,
                  "my-bucket",
                  "winami",
                  new UploadPolicy(Instant.MAX, List.of(), "", "", null));
          return region
              .bundleTasks()
              .addFailed(instance, request, new StateReason(code, message))
              .id();
        });
  }

  /**
   * Sets the Spot price of an instance type in a zone. Spot Instances with a lower bid are marked
   * and, after {@link io.github.ec2fake.time.Phase#SPOT_INTERRUPTION}, terminated or stopped; those
   * that hibernate do so at once. Open requests whose bid is high enough are fulfilled, and
   * instances that the price has stopped start again. Initially every type costs 0.01 dollars an
   * hour in every zone.
   *
   * @param zone the availability zone, for example {@code us-east-1a}
   * @param instanceType the type, for example {@code m1.small}
   * @param price the price of an instance hour in dollars, for example {@code "0.25"}
   * @return this arrangement
   * @throws IllegalArgumentException if EC2 has no such zone or type, or the price is no number
   *     above zero
   */
  public Arrangement spotPrice(String zone, String instanceType, String price) {
    primary.write(
        world -> {
          Region region = regionOfZone(world, zone);
          try {
            region.spotRequests().setPrice(zone, instanceType, SpotPrice.of(price));
          } catch (Ec2Error refusal) {
            throw new IllegalArgumentException(refusal.text(), refusal);
          }
          return region;
        });
    return this;
  }

  /**
   * Interrupts a Spot Instance, as EC2 does when it needs the capacity. The instance runs on for
   * {@link io.github.ec2fake.time.Phase#SPOT_INTERRUPTION} and is then terminated, together with
   * all other instances of its launch group. One whose interruption behavior is {@code stop} is
   * stopped then, and one that hibernates is stopped at once; EC2 starts it again a minute after,
   * or as soon as there is capacity.
   *
   * @param instanceId the instance's id
   * @return this arrangement
   * @throws IllegalArgumentException if there is no such instance
   * @throws IllegalStateException if the instance is no Spot Instance, no longer runs, or is
   *     already marked for interruption
   */
  public Arrangement spotInterruption(String instanceId) {
    primary.write(
        world -> {
          Region region = regionOf(world, instanceId);
          Instance instance = Objects.requireNonNull(region.instances().find(instanceId));
          if (!region.spotRequests().reclaim(instance)) {
            throw new IllegalStateException(
                "the instance '"
                    + instanceId
                    + "' cannot be interrupted: it is no Spot Instance, or it is going down"
                    + " already");
          }
          return region;
        });
    return this;
  }

  /**
   * Makes the data of a volume potentially inconsistent, as after a failure of its host. Its input
   * and output are disabled until EnableVolumeIO, and DescribeVolumeStatus shows it as {@code
   * impaired} with an event and an action; one whose attribute {@code autoEnableIO} is set stays
   * {@code ok}, with an event that is over.
   *
   * @param volumeId the volume's id
   * @return this arrangement
   * @throws IllegalArgumentException if there is no such volume
   * @throws IllegalStateException if the volume is neither available nor in use
   */
  public Arrangement inconsistentVolume(String volumeId) {
    return volume(volumeId, VolumeStatusChecks::inconsistent);
  }

  /**
   * Makes a volume with provisioned performance, {@code gp3}, {@code io1} or {@code io2}, slower or
   * faster. DescribeVolumeStatus shows it, and an event for what is not normal.
   *
   * @param volumeId the volume's id
   * @param performance {@code normal}, {@code degraded}, {@code severely-degraded} or {@code
   *     stalled}
   * @return this arrangement
   * @throws IllegalArgumentException if there is no such volume or EC2 has no such word
   * @throws IllegalStateException if the volume is neither available nor in use, or of another type
   */
  public Arrangement volumePerformance(String volumeId, String performance) {
    IoPerformance known = IoPerformance.find(performance);
    if (known == null) {
      throw new IllegalArgumentException(
          "the performance of a volume is normal, degraded, severely-degraded or stalled, not '"
              + performance
              + "'");
    }
    return volume(volumeId, (checks, volume) -> checks.perform(volume, known));
  }

  private Arrangement volume(String volumeId, BiConsumer<VolumeStatusChecks, Volume> command) {
    primary.write(
        world -> {
          Region region = world.regionOfVolume(volumeId);
          Volume volume = region == null ? null : region.volumes().find(volumeId);
          if (region == null || volume == null) {
            throw new IllegalArgumentException("the cloud has no volume '" + volumeId + "'");
          }
          try {
            command.accept(region.volumes().statusChecks(), volume);
          } catch (Ec2Error refusal) {
            throw new IllegalStateException(refusal.text(), refusal);
          }
          return region;
        });
    return this;
  }

  /**
   * Brings both tunnels of a VPN connection up, as the customer's device does. The connection's
   * static routes, and those that the device announces, are then propagated to the route tables
   * that let them in.
   *
   * @param connectionId the connection's id
   * @param announced the destinations that the device announces over BGP, in CIDR notation
   * @return this arrangement
   * @throws IllegalArgumentException if there is no such connection, or a destination is malformed
   */
  public Arrangement vpnConnectionUp(String connectionId, String... announced) {
    List<String> routes =
        Stream.of(announced)
            .map(
                cidr -> {
                  Ipv4Block block = Ipv4Block.parse(cidr);
                  if (block == null) {
                    throw new IllegalArgumentException(
                        "'" + cidr + "' is no IPv4 block in CIDR notation");
                  }
                  return block.toString();
                })
            .toList();
    return tunnels(connectionId, true, routes);
  }

  /**
   * Lets both tunnels of a VPN connection go down, as they are when it is created.
   *
   * @param connectionId the connection's id
   * @return this arrangement
   * @throws IllegalArgumentException if there is no such connection
   */
  public Arrangement vpnConnectionDown(String connectionId) {
    return tunnels(connectionId, false, List.of());
  }

  private Arrangement tunnels(String connectionId, boolean up, List<String> announced) {
    primary.write(
        world -> {
          Region region = world.regionOfVpnConnection(connectionId);
          VpnConnection connection =
              region == null ? null : region.vpcResources().vpnConnections().find(connectionId);
          if (region == null || connection == null) {
            throw new IllegalArgumentException(
                "the cloud has no VPN connection '" + connectionId + "'");
          }
          region.vpcResources().vpnConnections().tunnels(connection, up, announced);
          return region;
        });
    return this;
  }

  /**
   * Makes a symmetric key of AWS KMS that an account manages itself. Volumes and snapshots can be
   * encrypted with it.
   *
   * @param region the region's name, for example {@code us-east-1}
   * @param owner the account id, twelve digits
   * @return the key, which is enabled, has no alias, and is shared with nobody
   * @throws IllegalArgumentException if the cloud has no such region, or the owner is not twelve
   *     digits
   */
  public KmsKey key(String region, String owner) {
    String account = AccessKey.of(owner).account();
    String arn =
        primary.write(world -> requireRegion(world, region).kmsKeys().create(account).arn());
    return new KmsKey(primary, region, arn);
  }

  /**
   * Creates a retention rule of the Recycle Bin, whose own API ec2-fake does not serve. Snapshots
   * and images that match it when they are deleted are kept in the Recycle Bin for its period, from
   * where RestoreSnapshotFromRecycleBin and RestoreImageFromRecycleBin bring them back; of several
   * rules that match, the one with the longest period counts. What has been deleted before is gone.
   *
   * @param region the region's name, for example {@code us-east-1}
   * @param owner the id of the account whose resources are kept, twelve digits
   * @param rule the rule
   * @return this arrangement
   * @throws IllegalArgumentException if the cloud has no such region, or the owner is not twelve
   *     digits
   */
  public Arrangement retentionRule(String region, String owner, RetentionRule rule) {
    String account = AccessKey.of(owner).account();
    primary.write(
        world -> {
          requireRegion(world, region).retentionRules().add(account, rule.toModel());
          return rule;
        });
    return this;
  }

  private static Region requireRegion(World world, String name) {
    Region region = world.region(name);
    if (region == null) {
      throw new IllegalArgumentException("the cloud has no region '" + name + "'");
    }
    return region;
  }

  private static Region regionOf(World world, String instanceId) {
    Region region = world.regionOf(instanceId);
    if (region == null) {
      throw new IllegalArgumentException("the cloud has no instance '" + instanceId + "'");
    }
    return region;
  }

  private static Region regionOfZone(World world, String zone) {
    return Place.all().stream()
        .filter(place -> place.zones().contains(zone))
        .flatMap(place -> Stream.ofNullable(world.region(place.region())))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "EC2 has no availability zone '" + zone + "'; one is us-east-1a"));
  }

  private static StoredBucket getOrCreateBucket(World world, String name, String owner) {
    if (!AccessKey.isAccount(owner)) {
      throw new IllegalArgumentException(
          "an AWS account id is twelve digits without hyphens, but was '" + owner + "'");
    }
    try {
      world.buckets().checkUsableBy(name, owner);
    } catch (Ec2Error refusal) {
      throw new IllegalArgumentException(refusal.text(), refusal);
    }
    return world.buckets().ofAccount(name, owner);
  }
}
