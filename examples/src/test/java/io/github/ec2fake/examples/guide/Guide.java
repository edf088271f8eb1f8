// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import java.util.List;

/** Steps that several procedures of the Microsoft Windows Guide have in common. */
final class Guide {
  /** The account that the guide shares with. */
  static final String PARTNER = "999988887777";

  /** Windows-2008R2-SP1-English-Base-v103, backed by EBS. */
  static final String WINDOWS_2008 = "ami-1cbd4475";

  /** Server2003r2-x86_64-Win-v1.07, backed by an instance store. */
  static final String WINDOWS_2003 = "ami-dd20c3b4";

  private Guide() {}

  static String launch(AmazonEC2 ec2, String imageId) {
    return ec2.runInstances(new RunInstancesRequest(imageId, 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  static String ownImage(AmazonEC2 ec2) {
    return ec2.createImage(new CreateImageRequest(launch(ec2, WINDOWS_2008), "My AMI"))
        .getImageId();
  }

  static void add(AmazonEC2 ec2, String imageId, LaunchPermission permission) {
    modify(ec2, imageId, new LaunchPermissionModifications().withAdd(permission));
  }

  static void remove(AmazonEC2 ec2, String imageId, LaunchPermission permission) {
    modify(ec2, imageId, new LaunchPermissionModifications().withRemove(permission));
  }

  static LaunchPermission everybody() {
    return new LaunchPermission().withGroup("all");
  }

  static LaunchPermission account(String account) {
    return new LaunchPermission().withUserId(account);
  }

  static List<String> ids(AmazonEC2 ec2, DescribeImagesRequest request) {
    return ec2.describeImages(request).getImages().stream().map(Image::getImageId).toList();
  }

  static String failure(AmazonEC2 ec2, String bundleId) {
    return ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId))
        .getBundleTasks()
        .get(0)
        .getBundleTaskError()
        .getMessage();
  }

  private static void modify(
      AmazonEC2 ec2, String imageId, LaunchPermissionModifications modifications) {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest().withImageId(imageId).withLaunchPermission(modifications));
  }
}
