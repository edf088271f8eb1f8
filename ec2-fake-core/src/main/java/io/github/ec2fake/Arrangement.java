package io.github.ec2fake;

import io.github.ec2fake.model.Region;
import io.github.ec2fake.model.World;
import io.github.ec2fake.model.base.AccessKey;
import io.github.ec2fake.model.base.Ec2Error;
import io.github.ec2fake.model.base.Failure;
import io.github.ec2fake.model.bundle.Bundle;
import io.github.ec2fake.model.bundle.BundleRequest;
import io.github.ec2fake.model.bundle.UploadPolicy;
import io.github.ec2fake.model.guest.WindowsDisk;
import io.github.ec2fake.model.instance.Instance;
import io.github.ec2fake.model.s3.Bucket;
import io.github.ec2fake.model.s3.Manifest;
import io.github.ec2fake.replica.Present;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a test finds already there, because no call of EC2's could bring it about. */
public final class Arrangement {
  private final Present present;

  Arrangement(Present present) {
    this.present = present;
  }

  /**
   * An account has an empty bucket.
   *
   * @param name the bucket, 3 to 255 letters, digits, {@code .}, {@code _} and {@code -}
   * @param owner the account id, twelve digits
   * @return this arrangement
   * @throws IllegalArgumentException if the name cannot be a bucket's, the bucket is another
   *     account's, or the owner is not twelve digits
   */
  public Arrangement bucket(String name, String owner) {
    present.change(world -> usable(world, name, owner));
    return this;
  }

  /**
   * An account has a bundle of a 64-bit Windows root drive, prepared by Sysprep, in a bucket, to be
   * registered with {@code <bucket>/<prefix>.manifest.xml}.
   *
   * @param owner the account id, twelve digits
   * @param bucket the bucket, made if there is none of this name
   * @param prefix how the names of the bundle's parts begin
   * @param rootSizeGiB the size of the root drive, 1 to 10
   * @return this arrangement
   * @throws IllegalArgumentException as {@link #bucket}, or if the size is not 1 to 10
   */
  public Arrangement bundle(String owner, String bucket, String prefix, int rootSizeGiB) {
    if (rootSizeGiB < 1 || rootSizeGiB > 10) {
      throw new IllegalArgumentException(
          "the root of an image in S3 is 1 to 10 GiB, but was to be " + rootSizeGiB);
    }
    present.change(
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
          Bundle.of(manifest).storeIn(usable(world, bucket, owner), prefix);
          return manifest;
        });
    return this;
  }

  /**
   * A bundle task of an instance has failed; the instance is as it was.
   *
   * @param instanceId the instance
   * @param code the error's code, for example {@code Client.S3Error}
   * @param message the error's message
   * @return the task's id
   * @throws IllegalArgumentException if there is no such instance
   */
  public String failedBundleTask(String instanceId, String code, String message) {
    return present.change(
        world -> {
          Region region = world.regionOf(instanceId);
          if (region == null) {
            throw new IllegalArgumentException("the cloud has no instance '" + instanceId + "'");
          }
          Instance instance = Objects.requireNonNull(region.instances().find(instanceId));
          BundleRequest request =
              new BundleRequest(
                  instanceId,
                  "my-bucket",
                  "winami",
                  new UploadPolicy(Instant.MAX, List.of(), "", "", null));
          return region.bundleTasks().addFailed(instance, request, new Failure(code, message)).id();
        });
  }

  private static Bucket usable(World world, String name, String owner) {
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
