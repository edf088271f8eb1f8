// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.model.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What the tests do to a cloud before they assert on it. */
final class Ec2 {
  static final String EBS_WINDOWS = "ami-1cbd4475";
  static final String STORE_WINDOWS = "ami-dd20c3b4";
  static final String PAID = "ami-a5bf59cc";

  static final String LINUX = "ami-31814f58";

  /** For the instance types that are newer than the others. */
  static final String HVM_LINUX = "ami-0a2023f1c0de0086a";

  static final String OWNER = "111122223333";
  static final String PARTNER = "999988887777";

  private Ec2() {}

  static Instance launch(AmazonEC2 ec2, String imageId) {
    return ec2.runInstances(new RunInstancesRequest(imageId, 1, 1))
        .getReservation()
        .getInstances()
        .get(0);
  }

  static String createImage(AmazonEC2 ec2, String name) {
    return ec2.createImage(new CreateImageRequest(launch(ec2, EBS_WINDOWS).getInstanceId(), name))
        .getImageId();
  }

  /** The snapshot that is the image's root. */
  static String snapshotOf(AmazonEC2 ec2, String imageId) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(imageId))
        .getImages()
        .get(0)
        .getBlockDeviceMappings()
        .get(0)
        .getEbs()
        .getSnapshotId();
  }

  static void share(AmazonEC2 ec2, String imageId, LaunchPermission... with) {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(imageId)
            .withLaunchPermission(
                new LaunchPermissionModifications().withAdd(Arrays.asList(with))));
  }

  /** Asks for one Spot Instance, for any price. */
  static String requestSpotInstance(AmazonEC2 ec2) {
    return ec2.requestSpotInstances(
            new RequestSpotInstancesRequest()
                .withLaunchSpecification(
                    new LaunchSpecification().withImageId(LINUX).withInstanceType("m1.small")))
        .getSpotInstanceRequests()
        .get(0)
        .getSpotInstanceRequestId();
  }

  /** Buys two of the first offering. */
  static String buyReservedInstances(AmazonEC2 ec2) {
    return ec2.purchaseReservedInstancesOffering(
            new PurchaseReservedInstancesOfferingRequest()
                .withReservedInstancesOfferingId(
                    ec2.describeReservedInstancesOfferings()
                        .getReservedInstancesOfferings()
                        .get(0)
                        .getReservedInstancesOfferingId())
                .withInstanceCount(2))
        .getReservedInstancesId();
  }

  static LaunchPermission account(String account) {
    return new LaunchPermission().withUserId(account);
  }

  static LaunchPermission everyone() {
    return new LaunchPermission().withGroup("all");
  }

  static void tag(AmazonEC2 ec2, String id, String key, String value) {
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag(key, value))));
  }

  /** Signed with a key that the cloud does not know, which it believes. */
  static String bundle(AmazonEC2 ec2, String instanceId, String bucket, String prefix) {
    String policy =
        "{'expiration': '2999-01-01T00:00:00Z', 'conditions': [{'bucket': '%s'}, {'acl': 'ec2-bundle-read'}, ['starts-with', '$key', '%s']]}"
            .formatted(bucket, prefix)
            .replace('\'', '"');
    S3Storage place = new S3Storage();
    place.setBucket(bucket);
    place.setPrefix(prefix);
    place.setAWSAccessKeyId("AKIAIOSFODNN7EXAMPLE");
    place.setUploadPolicy(
        Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8)));
    place.setUploadPolicySignature("signature");
    return ec2.bundleInstance(new BundleInstanceRequest(instanceId, new Storage().withS3(place)))
        .getBundleTask()
        .getBundleId();
  }
}
