// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.BUNDLE_TASKS;
import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.consistency.ResourceKind.SPOT_REQUESTS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.unsharing;

import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.CancelImageLaunchPermissionRequest;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SpotMarketOptions;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the past of instances, images, bundle tasks and Spot requests refuses. */
class StaleRefusalsTest {
  private static final String LIMIT_OF_ONE =
      "400 InstanceLimitExceeded: You have requested more instances (2) than your current instance"
          + " limit of 1 allows for the specified instance type. Please visit"
          + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.";

  @Test
  void aNewInstanceIsNotFound() {
    StaleRefusal.of(INSTANCES)
        .says(
            "400 InvalidInstanceID.NotFound: The instance ID 'i-*' does not exist",
            lagging -> {
              String id = lagging.instance(LINUX_EBS);
              return () ->
                  lagging.ec2().terminateInstances(new TerminateInstancesRequest(List.of(id)));
            });
  }

  @Test
  void aTerminatedInstanceCountsWhenOthersAreLaunched() {
    StaleRefusal.of(INSTANCES)
        .with(Quota.INSTANCES, 1)
        .says(
            LIMIT_OF_ONE,
            lagging -> {
              String id = lagging.instance(LINUX_EBS);
              lagging.settle();
              lagging.terminate(id);
              return () -> lagging.instance(LINUX_EBS);
            });
  }

  @Test
  void aTerminatedInstanceCountsWhenOthersAreStarted() {
    StaleRefusal.of(INSTANCES)
        .with(Quota.INSTANCES, 1)
        .says(
            LIMIT_OF_ONE,
            lagging -> {
              String stopped = lagging.instance(LINUX_EBS);
              lagging.settle();
              lagging.ec2().stopInstances(new StopInstancesRequest(List.of(stopped)));
              lagging.settle();
              String id = lagging.instance(LINUX_EBS);
              lagging.settle();
              lagging.terminate(id);
              return () ->
                  lagging.ec2().startInstances(new StartInstancesRequest(List.of(stopped)));
            });
  }

  @Test
  void aTerminatedInstanceDependsOnItsSecurityGroup() {
    StaleRefusal.of(INSTANCES)
        .apartFrom(SECURITY_GROUPS, NETWORK_INTERFACES)
        .says(
            "400 DependencyViolation: resource sg-* has a dependent object",
            StaleRefusalsTest::deletingTheGroupOfAnInstanceThatIsGone);
  }

  @Test
  void aTerminatedInstanceUsesItsSecurityGroupOfEc2Classic() {
    StaleRefusal.of(INSTANCES)
        .apartFrom(SECURITY_GROUPS)
        .inEc2Classic()
        .says(
            "400 InvalidGroup.InUse: There are active instances using security group 'web'",
            StaleRefusalsTest::deletingTheGroupOfAnInstanceThatIsGone);
  }

  @Test
  void aTerminatedInstanceHasItsPrivateAddress() {
    StaleRefusal.of(INSTANCES)
        .apartFrom(NETWORK_INTERFACES)
        .says(
            "400 InvalidIPAddress.InUse: Address 172.31.0.100 is in use.",
            lagging -> {
              RunInstancesRequest request =
                  launch(LINUX_EBS)
                      .withPlacement(new Placement(StaleRefusal.ZONE))
                      .withPrivateIpAddress("172.31.0.100");
              String id = launched(lagging.ec2(), request).getInstanceId();
              lagging.settle();
              lagging.terminate(id);
              return () -> launched(lagging.ec2(), request);
            });
  }

  @Test
  void aNewImageIsNotFound() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 InvalidAMIID.NotFound: The image id '[ami-*]' does not exist",
            lagging -> {
              String id = lagging.image("mine");
              return () -> launched(lagging.ec2(), id);
            });
  }

  @Test
  void aDeregisteredImageHasItsName() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 InvalidAMIName.Duplicate: AMI name mine is already in use by AMI ami-*",
            lagging -> {
              String id = lagging.settledImage("mine");
              lagging.ec2().deregisterImage(new DeregisterImageRequest(id));
              return () -> lagging.image("mine");
            });
  }

  @Test
  void aDeregisteredImageCounts() {
    StaleRefusal.of(IMAGES)
        .with(Quota.IMAGES, 1)
        .says(
            "400 ResourceLimitExceeded: You have reached your quota of 1 for the number of images"
                + " allowed in this Region. Deregister unused images or request an increase in your"
                + " AMIs quota.",
            lagging -> {
              String id = lagging.settledImage("mine");
              lagging.ec2().deregisterImage(new DeregisterImageRequest(id));
              return () -> lagging.image("another");
            });
  }

  @Test
  void anImageThatIsPublicNoMoreCountsAsPublic() {
    StaleRefusal.of(IMAGES)
        .with(Quota.PUBLIC_IMAGES, 1)
        .says(
            "400 ResourceLimitExceeded: You have reached your quota of 1 for the number of public"
                + " images allowed in this Region. Deregister unused public images or make them"
                + " private, or request an increase in your public AMIs quota.",
            lagging -> {
              String id = lagging.image("mine");
              String another = lagging.image("another");
              lagging.settle();
              lagging.ec2().modifyImageAttribute(sharing(id, everybody()));
              lagging.settle();
              lagging.ec2().modifyImageAttribute(unsharing(id, everybody()));
              return () -> lagging.ec2().modifyImageAttribute(sharing(another, everybody()));
            });
  }

  @Test
  void aPermissionThatIsTakenBackCounts() {
    StaleRefusal.of(IMAGES)
        .with(Quota.SHARES_OF_AN_IMAGE, 1)
        .says(
            "400 ResourceLimitExceeded: You have reached your quota of 1 for the number of"
                + " accounts, organizations and organizational units that image ami-* can be shared"
                + " with.",
            lagging -> {
              String id = lagging.settledImage("mine");
              lagging.ec2().modifyImageAttribute(sharing(id, account(PARTNER)));
              lagging.settle();
              lagging.ec2().modifyImageAttribute(unsharing(id, account(PARTNER)));
              return () -> lagging.ec2().modifyImageAttribute(sharing(id, account("123456789012")));
            });
  }

  @Test
  void aDeregisteredImageUsesItsSnapshot() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 InvalidSnapshot.InUse: The snapshot snap-* is currently in use by ami-*",
            lagging -> {
              String instance = lagging.instance(LINUX_EBS);
              lagging.settle();
              String id =
                  lagging.ec2().createImage(new CreateImageRequest(instance, "mine")).getImageId();
              lagging.settle();
              String snapshot =
                  image(lagging.ec2(), id).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
              lagging.ec2().deregisterImage(new DeregisterImageRequest(id));
              return () -> lagging.ec2().deleteSnapshot(new DeleteSnapshotRequest(snapshot));
            });
  }

  @Test
  void whomAnImageIsSharedWithMayNotLaunchIt() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 AuthFailure: Not authorized for images: [ami-*]",
            lagging -> {
              String id = lagging.settledImage("mine");
              lagging.ec2().modifyImageAttribute(sharing(id, account(PARTNER)));
              return () -> launched(lagging.partner(), id);
            });
  }

  @Test
  void whomAnImageIsSharedWithMayNotCancelThePermission() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 AuthFailure: Not authorized for image:ami-*",
            lagging -> {
              String id = lagging.settledImage("mine");
              lagging.ec2().modifyImageAttribute(sharing(id, account(PARTNER)));
              return () -> cancelPermission(lagging, id);
            });
  }

  @Test
  void whomAPublicImageIsSharedWithIsNotInItsPermissions() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 InvalidRequest: The account 999988887777 is not in the launch permissions of image"
                + " ami-* by itself. Only a permission that names the account can be cancelled.",
            lagging -> {
              String id = lagging.settledImage("mine");
              lagging.ec2().modifyImageAttribute(sharing(id, everybody()));
              lagging.settle();
              lagging.ec2().modifyImageAttribute(sharing(id, account(PARTNER)));
              return () -> cancelPermission(lagging, id);
            });
  }

  @Test
  void aNewBundleTaskIsNotFound() {
    StaleRefusal.of(BUNDLE_TASKS)
        .says(
            "400 InvalidBundleID.NotFound: The bundle ID 'bun-*' does not exist",
            lagging -> {
              String id = bundled(lagging, bundling(lagging));
              return () -> lagging.ec2().cancelBundleTask(new CancelBundleTaskRequest(id));
            });
  }

  @Test
  void aCancelledBundleTaskIsInProgress() {
    StaleRefusal.of(BUNDLE_TASKS)
        .says(
            "400 BundlingInProgress: The instance 'i-*' is already being bundled by the bundle task"
                + " bun-*",
            lagging -> {
              BundleInstanceRequest request = bundling(lagging);
              String id = bundled(lagging, request);
              lagging.catchUp();
              lagging.ec2().cancelBundleTask(new CancelBundleTaskRequest(id));
              lagging.pass(20);
              return () -> bundled(lagging, request);
            });
  }

  @Test
  void aNewSpotRequestIsNotFound() {
    StaleRefusal.of(SPOT_REQUESTS)
        .says(
            "400 InvalidSpotInstanceRequestID.NotFound: The spot instance request ID 'sir-*' does"
                + " not exist",
            lagging -> {
              String id = Spot.requested(lagging.ec2(), Spot.bid());
              return () -> cancelSpotRequest(lagging, id);
            });
  }

  @Test
  void aCancelledSpotRequestCounts() {
    StaleRefusal.of(SPOT_REQUESTS)
        .says(
            "400 MaxSpotInstanceCountExceeded: Max spot instance count exceeded",
            lagging -> {
              String id =
                  Spot.requestedAll(lagging.ec2(), Spot.bid("0.001").withInstanceCount(100)).get(0);
              lagging.settle();
              cancelSpotRequest(lagging, id);
              return () -> Spot.requested(lagging.ec2(), Spot.bid("0.001"));
            });
  }

  @Test
  void aCancelledSpotRequestCountsForALaunch() {
    StaleRefusal.of(SPOT_REQUESTS)
        .with(Quota.SPOT_STANDARD_VCPUS, 1)
        .says(
            "400 MaxSpotInstanceCountExceeded: Max spot instance count exceeded",
            lagging -> {
              String id = Spot.requested(lagging.ec2(), Spot.bid("0.001"));
              lagging.settle();
              cancelSpotRequest(lagging, id);
              return () -> launched(lagging.ec2(), SpotLaunchesTest.spot(new SpotMarketOptions()));
            });
  }

  private static ThrowingCallable deletingTheGroupOfAnInstanceThatIsGone(LaggingCloud lagging) {
    lagging.group("web");
    lagging.settle();
    String id =
        launched(lagging.ec2(), launch(LINUX_EBS).withSecurityGroups("web")).getInstanceId();
    lagging.settle();
    lagging.terminate(id);
    return () -> lagging.ec2().deleteSecurityGroup(new DeleteSecurityGroupRequest("web"));
  }

  private static void cancelPermission(LaggingCloud lagging, String id) {
    lagging
        .partner()
        .cancelImageLaunchPermission(new CancelImageLaunchPermissionRequest().withImageId(id));
  }

  /** What bundles a new instance that is running. */
  private static BundleInstanceRequest bundling(LaggingCloud lagging) {
    String instance = lagging.instance(WINDOWS_STORE);
    lagging.settle();
    return Bundling.bundling(lagging.cloud(), OWNER, instance);
  }

  private static String bundled(LaggingCloud lagging, BundleInstanceRequest request) {
    return lagging.ec2().bundleInstance(request).getBundleTask().getBundleId();
  }

  private static void cancelSpotRequest(LaggingCloud lagging, String id) {
    lagging.ec2().cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(id)));
  }
}
