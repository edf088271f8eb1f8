// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of the rules begin with: images of the catalogue, accounts, common calls. */
final class Fixtures {
  static final String OWNER = "111122223333";
  static final String PARTNER = "999988887777";

  /** Where the clock starts in tests that name times. */
  static final Instant START = Instant.parse("2011-07-15T12:00:00Z");

  /** Windows 2008 R2 with an EBS root of 35 GiB. */
  static final String WINDOWS_EBS = "ami-1cbd4475";

  /** Windows 2003 R2, 64 bits, with an instance-store root. */
  static final String WINDOWS_STORE = "ami-dd20c3b4";

  /** Linux, 64 bits, with an EBS root of 8 GiB. */
  static final String LINUX_EBS = "ami-1b814f72";

  /** Linux, 32 bits, with an EBS root. */
  static final String LINUX_EBS_I386 = "ami-31814f58";

  /** Linux with an instance-store root, paid for: product code ACD42B6F. */
  static final String PAID = "ami-a5bf59cc";

  static final String SELLER = "541491349868";

  private Fixtures() {}

  /** The time modes in which a waiter with its default polling asks once only. */
  static Stream<TimeMode> timeModes() {
    return Stream.of(
        TimeMode.settling(), TimeMode.perCall(Duration.ofSeconds(1)), TimeMode.manual());
  }

  /** A cloud in which these phases take no time, and whose clock only a test moves. */
  static Ec2Cloud withoutTimeFor(Phase... phases) {
    Timing.Builder timing = Timing.builder();
    for (Phase phase : phases) {
      timing.duration(phase, Duration.ZERO);
    }
    return Ec2Cloud.builder().time(TimeMode.manual()).timing(timing.build()).build();
  }

  static Instance launched(AmazonEC2 ec2, String imageId) {
    return launched(ec2, launch(imageId));
  }

  static Instance launched(AmazonEC2 ec2, RunInstancesRequest request) {
    return ec2.runInstances(request).getReservation().getInstances().get(0);
  }

  /** A launch of one instance, of a type that runs whatever the image is. */
  static RunInstancesRequest launch(String imageId) {
    return new RunInstancesRequest(imageId, 1, 1).withInstanceType("m1.small");
  }

  static Instance described(AmazonEC2 ec2, String instanceId) {
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instanceId))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0);
  }

  static String stateOf(AmazonEC2 ec2, String instanceId) {
    return described(ec2, instanceId).getState().getName();
  }

  static Image image(AmazonEC2 ec2, String imageId) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(imageId)).getImages().get(0);
  }

  /** An image of a new instance, available. */
  static String ownImage(AmazonEC2 ec2, String name) {
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.describeInstances();
    return ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
  }

  /** An image of a new instance, which is pending until the cloud's manual clock is moved. */
  static String pendingImage(Ec2Cloud cloud) {
    AmazonEC2 ec2 = cloud.client();
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return ec2.createImage(new CreateImageRequest(instanceId, "pending")).getImageId();
  }

  /** A snapshot of a new, empty volume. */
  static String snapshot(AmazonEC2 ec2, int gib) {
    String volumeId =
        ec2.createVolume(new CreateVolumeRequest(gib, "us-east-1a")).getVolume().getVolumeId();
    return ec2.createSnapshot(new CreateSnapshotRequest(volumeId, ""))
        .getSnapshot()
        .getSnapshotId();
  }

  static ModifyImageAttributeRequest modifying(String imageId) {
    return new ModifyImageAttributeRequest().withImageId(imageId);
  }

  static ModifyImageAttributeRequest sharing(String imageId, LaunchPermission... with) {
    return modifying(imageId)
        .withLaunchPermission(new LaunchPermissionModifications().withAdd(with));
  }

  static ModifyImageAttributeRequest unsharing(String imageId, LaunchPermission... with) {
    return modifying(imageId)
        .withLaunchPermission(new LaunchPermissionModifications().withRemove(with));
  }

  /** What {@link #LINUX_EBS} is called in another region. */
  static String linuxEbsIn(Ec2Cloud cloud, String region) {
    String name = image(cloud.client(OWNER, "us-east-1"), LINUX_EBS).getName();
    return cloud
        .client(OWNER, region)
        .describeImages(new DescribeImagesRequest().withFilters(new Filter("name", List.of(name))))
        .getImages()
        .get(0)
        .getImageId();
  }

  static LaunchPermission account(String id) {
    return new LaunchPermission().withUserId(id);
  }

  static LaunchPermission everybody() {
    return new LaunchPermission().withGroup("all");
  }

  /** Begins an assertion about the {@link #refusal} of a call. */
  @CheckReturnValue
  static AbstractStringAssert<?> assertThatRefusal(ThrowingCallable call) {
    return assertThat(refusal(call));
  }

  /** Status, code and message of a refusal, also of what the SDK's dryRun makes of it. */
  static String refusal(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown != null && thrown.getCause() instanceof AmazonEC2Exception) {
      thrown = thrown.getCause();
    }
    assertThat(thrown).isInstanceOf(AmazonEC2Exception.class);
    AmazonEC2Exception error = (AmazonEC2Exception) thrown;
    return error.getStatusCode() + " " + error.getErrorCode() + ": " + error.getErrorMessage();
  }

  /** The groups that the rules of a group name for incoming traffic. */
  static List<UserIdGroupPair> groupPairs(AmazonEC2 ec2, String group) {
    return ec2
        .describeSecurityGroups(new DescribeSecurityGroupsRequest().withGroupIds(group))
        .getSecurityGroups()
        .get(0)
        .getIpPermissions()
        .stream()
        .flatMap(permission -> permission.getUserIdGroupPairs().stream())
        .toList();
  }
}
