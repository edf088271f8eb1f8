// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.Image;
import io.github.ec2fake.Ec2Cloud;
import java.util.ArrayList;
import java.util.List;

/** All that accounts see of what images touch, to tell that a refusal has changed nothing. */
final class VisibleState {
  private VisibleState() {}

  static List<String> of(Ec2Cloud cloud, String... accounts) {
    List<String> seen = new ArrayList<>();
    for (String account : accounts) {
      AmazonEC2 ec2 = cloud.client(account);
      List<Image> own =
          ec2.describeImages(
                  new DescribeImagesRequest().withOwners("self").withIncludeDisabled(true))
              .getImages();
      own.forEach(image -> seen.add(image.toString()));
      own.forEach(image -> seen.add(permissions(ec2, image)));
      seen.add(
          ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self")).toString());
      seen.add(ec2.describeInstances().toString());
      seen.add(ec2.describeTags().toString());
    }
    return seen;
  }

  private static String permissions(AmazonEC2 ec2, Image image) {
    try {
      return ec2.describeImageAttribute(
              new DescribeImageAttributeRequest(image.getImageId(), "launchPermission"))
          .toString();
    } catch (AmazonEC2Exception refusal) {
      return refusal.getErrorCode();
    }
  }
}
