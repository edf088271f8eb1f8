// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An image in the making. Closing it removes all that there is of it, the snapshots too, unless it
 * was finished before.
 */
final class UnfinishedImage implements AutoCloseable {
  private static final String ROOT = "/dev/sda1";

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final BakeryJob job;
  private String imageId = "";
  private boolean finished;

  UnfinishedImage(AmazonEC2 ec2, Retries retries, BakeryJob job) {
    this.ec2 = ec2;
    this.retries = retries;
    this.job = job;
  }

  /** Makes it of an instance, and waits until it can be launched. */
  void create(String instanceId, String name) {
    CreateImageRequest request =
        new CreateImageRequest(instanceId, name)
            .withTagSpecifications(job.tagOn("image"), job.tagOn("snapshot"));
    makeOnce(() -> ec2.createImage(request));
  }

  /** Makes it of a bundle, and waits until it can be launched. */
  void register(String manifest, String name) {
    RegisterImageRequest request =
        new RegisterImageRequest(manifest).withName(name).withTagSpecifications(job.tagOn("image"));
    makeOnce(() -> ec2.registerImage(request));
  }

  /**
   * Makes it of the snapshot of a root disk, and waits until it can be launched.
   *
   * @return its id; it is not finished yet
   */
  String registerDisk(String snapshotId, String name) {
    RegisterImageRequest request =
        new RegisterImageRequest()
            .withName(name)
            .withArchitecture("x86_64")
            .withVirtualizationType("hvm")
            .withEnaSupport(true)
            .withRootDeviceName(ROOT)
            .withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName(ROOT)
                    .withEbs(new EbsBlockDevice().withSnapshotId(snapshotId)))
            .withTagSpecifications(job.tagOn("image"));
    makeOnce(() -> ec2.registerImage(request));
    return imageId;
  }

  /**
   * Lets accounts launch it; from now on it is there to stay.
   *
   * @return its id
   */
  String shareAndFinish(String... accounts) {
    if (accounts.length > 0) {
      ModifyImageAttributeRequest request =
          new ModifyImageAttributeRequest()
              .withImageId(imageId)
              .withLaunchPermission(
                  new LaunchPermissionModifications().withAdd(permissions(accounts)));
      retries.call(() -> ec2.modifyImageAttribute(request));
    }
    finished = true;
    return imageId;
  }

  /** Finds what there is by its tag, so that it works even if nothing was ever answered. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      retries.tidyUp(this::remove);
    } catch (AmazonClientException failure) {
      throw new BakingFailedException(
          "could not remove the image and the snapshots tagged " + job + ": remove them by hand",
          failure);
    }
  }

  /** The image first, as it holds on to its snapshots. */
  private void remove() {
    images().forEach(image -> ec2.deregisterImage(new DeregisterImageRequest(image.getImageId())));
    ec2.describeSnapshots(
            new DescribeSnapshotsRequest().withOwnerIds("self").withFilters(job.made()))
        .getSnapshots()
        .forEach(
            snapshot -> ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot.getSnapshotId())));
  }

  /**
   * Neither of the requests that make images knows client tokens, but the image's name can be taken
   * only once. If it is taken already, it may be so by an attempt of this job whose reply was lost.
   * Another's image of the same name is none of its business.
   */
  private void makeOnce(Supplier<?> make) {
    try {
      retries.call(make);
    } catch (AmazonEC2Exception refusal) {
      if (!"InvalidAMIName.Duplicate".equals(refusal.getErrorCode())
          || retries.call(this::find).isEmpty()) {
        throw refusal;
      }
    }
    imageId =
        retries
            .await(this::find, UnfinishedImage::isAvailable, UnfinishedImage::status)
            .getImageId();
  }

  private Optional<Image> find() {
    return images().stream().findFirst();
  }

  private List<Image> images() {
    return ec2.describeImages(
            new DescribeImagesRequest().withOwners("self").withFilters(job.made()))
        .getImages();
  }

  private static boolean isAvailable(Image image) {
    return switch (image.getState()) {
      case "pending" -> false;
      case "available" -> true;
      default -> throw new BakingFailedException(status(image) + ", " + image.getStateReason());
    };
  }

  private static String status(Image image) {
    return "image " + image.getImageId() + " is " + image.getState();
  }

  private static List<LaunchPermission> permissions(String... accounts) {
    return Stream.of(accounts)
        .map(Objects::requireNonNull)
        .map(account -> new LaunchPermission().withUserId(account))
        .toList();
  }
}
