// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import com.amazonaws.waiters.WaiterParameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes images of instances, shares them with partners, and takes them back. */
public final class ImagePublisher {
  private final AmazonEC2 ec2;

  /**
   * A publisher.
   *
   * @param ec2 the account that will own the images
   */
  public ImagePublisher(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  /**
   * Makes an image of an instance, waits until it can be launched, and shares it.
   *
   * @param instanceId the instance
   * @param name the image's name
   * @param partners the accounts to share it with
   * @return the image's id
   */
  public String publish(String instanceId, String name, String... partners) {
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
    ec2.waiters().imageAvailable().run(new WaiterParameters<>(describe(imageId)));
    if (partners.length > 0) {
      change(imageId, new LaunchPermissionModifications().withAdd(permissions(partners)));
    }
    return imageId;
  }

  /**
   * Takes the permission to launch an image back from partners.
   *
   * @param imageId the image
   * @param partners the accounts
   */
  public void withdraw(String imageId, String... partners) {
    change(imageId, new LaunchPermissionModifications().withRemove(permissions(partners)));
  }

  /**
   * Takes the permission to launch an image back from everybody.
   *
   * @param imageId the image
   */
  public void withdrawFromAll(String imageId) {
    ec2.resetImageAttribute(new ResetImageAttributeRequest(imageId, "launchPermission"));
  }

  /**
   * Takes an image out of service, and deletes the snapshots that it was made of.
   *
   * @param imageId the image
   */
  public void retire(String imageId) {
    Image image = ec2.describeImages(describe(imageId)).getImages().get(0);
    ec2.deregisterImage(new DeregisterImageRequest(imageId));
    for (BlockDeviceMapping device : image.getBlockDeviceMappings()) {
      if (device.getEbs() != null && device.getEbs().getSnapshotId() != null) {
        ec2.deleteSnapshot(new DeleteSnapshotRequest(device.getEbs().getSnapshotId()));
      }
    }
  }

  private void change(String imageId, LaunchPermissionModifications modifications) {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest().withImageId(imageId).withLaunchPermission(modifications));
  }

  private static DescribeImagesRequest describe(String imageId) {
    return new DescribeImagesRequest().withImageIds(imageId);
  }

  private static List<LaunchPermission> permissions(String... accounts) {
    return Stream.of(accounts)
        .map(Objects::requireNonNull)
        .map(account -> new LaunchPermission().withUserId(account))
        .toList();
  }
}
