// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.BUNDLE_TASKS;
import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.KEY_PAIRS;
import static io.github.ec2fake.consistency.ResourceKind.PLACEMENT_GROUPS;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.consistency.ResourceKind.SNAPSHOTS;
import static io.github.ec2fake.consistency.ResourceKind.TAGS;
import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Fixtures.unsharing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.GetConsoleOutputRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads that lag behind, and all that follows from it. */
class ConsistencyTest {
  private static final Duration LAG = Duration.ofSeconds(5);

  private final List<Ec2Cloud> clouds = new ArrayList<>();

  @AfterEach
  void closeAll() {
    clouds.forEach(Ec2Cloud::close);
  }

  @Test
  void aNewInstanceIsNotFound() {
    Ec2Cloud cloud = manual(INSTANCES);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    String notFound = "400 InvalidInstanceID.NotFound: The instance ID '" + id + "' does not exist";

    assertThatRefusal(() -> stateOf(ec2, id)).isEqualTo(notFound);
    assertThatRefusal(() -> ec2.terminateInstances(new TerminateInstancesRequest(List.of(id))))
        .isEqualTo(notFound);
    assertThatRefusal(() -> ec2.getConsoleOutput(new GetConsoleOutputRequest(id)))
        .isEqualTo(notFound);
    assertThat(ec2.describeInstances().getReservations()).isEmpty();

    cloud.clock().advance(LAG.minusMillis(1));
    assertThatRefusal(() -> stateOf(ec2, id)).isEqualTo(notFound);

    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(stateOf(ec2, id)).isEqualTo("pending");
    assertThat(ec2.terminateInstances(new TerminateInstancesRequest(List.of(id))))
        .extracting(result -> result.getTerminatingInstances().size())
        .isEqualTo(1);
  }

  @Test
  void aStoppedInstanceIsStillRunning() {
    Ec2Cloud cloud = manual(INSTANCES);
    AmazonEC2 ec2 = cloud.client();
    String id = running(cloud, ec2);

    ec2.stopInstances(new StopInstancesRequest(List.of(id)));

    assertThat(stateOf(ec2, id)).isEqualTo("running");
    cloud.clock().advance(LAG);
    assertThat(stateOf(ec2, id)).isEqualTo("stopping");
    cloud.clock().advance(Duration.ofSeconds(25));
    assertThat(stateOf(ec2, id)).isEqualTo("stopping");
    cloud.clock().advance(LAG);
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");
  }

  @Test
  void theStateThatACallNeedsIsThatOfThePresent() {
    Ec2Cloud cloud = manual(INSTANCES);
    AmazonEC2 ec2 = cloud.client();
    String id = running(cloud, ec2);
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();

    ec2.startInstances(new StartInstancesRequest(List.of(id)));

    assertThat(cloud.journal().transitions(id)).last().extracting("to").isEqualTo("pending");
  }

  @Test
  void aNewSecurityGroupIsNotFound() {
    Ec2Cloud cloud = manual(SECURITY_GROUPS);
    AmazonEC2 ec2 = cloud.client();
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));

    assertThatRefusal(() -> open(ec2, "web")).startsWith("400 InvalidGroup.NotFound: ");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroups("web")))
        .startsWith("400 InvalidGroup.NotFound: ");
    assertThat(groups(ec2)).containsExactly("default");

    cloud.clock().advance(LAG);
    open(ec2, "web");
    launched(ec2, launch(LINUX_EBS).withSecurityGroups("web"));
    assertThat(groups(ec2)).containsExactlyInAnyOrder("default", "web");
  }

  @Test
  void aRuleIsSeenLate() {
    Ec2Cloud cloud = manual(SECURITY_GROUPS);
    AmazonEC2 ec2 = cloud.client();
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));
    cloud.clock().advance(LAG);

    open(ec2, "web");

    assertThat(rules(ec2, "web")).isZero();
    cloud.clock().advance(LAG);
    assertThat(rules(ec2, "web")).isEqualTo(1);
  }

  @Test
  void aDeletedSecurityGroupStillHasItsName() {
    Ec2Cloud cloud = manual(SECURITY_GROUPS);
    AmazonEC2 ec2 = cloud.client();
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));
    cloud.clock().advance(LAG);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest("web"));

    assertThat(groups(ec2)).contains("web");
    assertThatRefusal(
            () -> ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers")))
        .startsWith("400 InvalidGroup.Duplicate: ");

    cloud.clock().advance(LAG);
    assertThat(groups(ec2)).containsExactly("default");
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));
  }

  @Test
  void aGroupIsInUseByAnInstanceThatIsGone() {
    Ec2Cloud cloud = manual(INSTANCES);
    AmazonEC2 ec2 = cloud.client();
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));
    String id = launched(ec2, launch(LINUX_EBS).withSecurityGroups("web")).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(2));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest("web")))
        .startsWith("400 DependencyViolation: ");

    cloud.clock().advance(LAG);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest("web"));
  }

  @Test
  void terminatedInstancesStillCountTowardsTheQuota() {
    Ec2Cloud cloud = manual(INSTANCES);
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.INSTANCES, 1));
    AmazonEC2 ec2 = cloud.client();
    String id = running(cloud, ec2);
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> launched(ec2, LINUX_EBS)).startsWith("400 InstanceLimitExceeded: ");

    cloud.clock().advance(LAG);
    assertThat(launched(ec2, LINUX_EBS).getState().getName()).isEqualTo("pending");
  }

  @Test
  void aNewImageIsNotFound() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();
    String instance = running(cloud, ec2);

    String id = ec2.createImage(new CreateImageRequest(instance, "mine")).getImageId();

    assertThatRefusal(() -> image(ec2, id)).startsWith("400 InvalidAMIID.NotFound: ");
    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest(id)))
        .startsWith("400 InvalidAMIID.NotFound: ");
    assertThatRefusal(
            () -> ec2.describeImageAttribute(new DescribeImageAttributeRequest(id, "description")))
        .startsWith("400 InvalidAMIID.NotFound: ");
    cloud.clock().advance(LAG);
    assertThat(image(ec2, id).getState()).isEqualTo("pending");
  }

  @Test
  void aNewlyRegisteredImageCannotBeLaunched() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();

    String id = registered(cloud, ec2, "mine");

    assertThatRefusal(() -> launched(ec2, id)).startsWith("400 InvalidAMIID.NotFound: ");
    cloud.clock().advance(LAG);
    launched(ec2, id);
  }

  @Test
  void aDeregisteredImageIsStillListedAndHasItsName() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();
    String id = registered(cloud, ec2, "mine");
    cloud.clock().advance(LAG);
    ec2.deregisterImage(new DeregisterImageRequest(id));

    assertThat(images(ec2)).contains(id);
    assertThatRefusal(() -> registered(cloud, ec2, "mine"))
        .startsWith("400 InvalidAMIName.Duplicate: ");

    cloud.clock().advance(LAG);
    assertThat(images(ec2)).doesNotContain(id);
    registered(cloud, ec2, "mine");
  }

  @Test
  void launchPermissionsReachOthersLateBothWays() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();
    AmazonEC2 partner = cloud.client(PARTNER);
    String id = registered(cloud, ec2, "mine");
    cloud.clock().advance(LAG);

    ec2.modifyImageAttribute(sharing(id, everybody(), account(PARTNER)));

    assertThat(images(partner)).doesNotContain(id);
    assertThat(ec2.describeImages(new DescribeImagesRequest().withImageIds(id)).getImages())
        .extracting(Image::isPublic)
        .containsExactly(false);
    cloud.clock().advance(LAG);
    assertThat(images(partner)).contains(id);

    ec2.modifyImageAttribute(unsharing(id, everybody(), account(PARTNER)));

    assertThat(images(partner)).contains(id);
    cloud.clock().advance(LAG);
    assertThat(images(partner)).doesNotContain(id);
  }

  @Test
  void aPartnerMayNotLaunchYetWhatIsShared() {
    // The SDK takes it for a wrong clock and tries again; so the lag has to outlast that.
    Ec2Cloud cloud = manual(IMAGES, Duration.ofMinutes(2));
    AmazonEC2 ec2 = cloud.client();
    AmazonEC2 partner = cloud.client(PARTNER);
    String id = registered(cloud, ec2, "mine");
    cloud.clock().advance(Duration.ofMinutes(2));
    ec2.modifyImageAttribute(sharing(id, account(PARTNER)));

    assertThatRefusal(() -> launched(partner, id))
        .isEqualTo("400 AuthFailure: Not authorized for images: [" + id + "]");
    cloud.clock().advance(Duration.ofMinutes(2));
    launched(partner, id);
  }

  @Test
  void aNewSnapshotIsNotFoundAndADeletedOneStillListed() {
    Ec2Cloud cloud = manual(SNAPSHOTS);
    AmazonEC2 ec2 = cloud.client();
    String volume = volume(cloud, ec2);
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();

    assertThatRefusal(() -> ec2.deleteSnapshot(new DeleteSnapshotRequest(id)))
        .startsWith("400 InvalidSnapshot.NotFound: ");
    assertThatRefusal(() -> snapshots(ec2, id)).startsWith("400 InvalidSnapshot.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    new RegisterImageRequest()
                        .withName("of it")
                        .withRootDeviceName("/dev/sda1")
                        .withBlockDeviceMappings(
                            new BlockDeviceMapping()
                                .withDeviceName("/dev/sda1")
                                .withEbs(new EbsBlockDevice().withSnapshotId(id)))))
        .startsWith("400 InvalidSnapshot.NotFound: ");

    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(snapshots(ec2, id)).isEqualTo(1);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
    assertThat(snapshots(ec2, id)).isEqualTo(1);
    cloud.clock().advance(LAG);
    assertThatRefusal(() -> snapshots(ec2, id)).startsWith("400 InvalidSnapshot.NotFound: ");
  }

  @Test
  void aSnapshotIsInUseByAnImageThatIsGone() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();
    String instance = running(cloud, ec2);
    String id = ec2.createImage(new CreateImageRequest(instance, "mine")).getImageId();
    cloud.clock().advance(Duration.ofMinutes(30));
    String snapshot = image(ec2, id).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
    ec2.deregisterImage(new DeregisterImageRequest(id));

    assertThatRefusal(() -> ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot)))
        .startsWith("400 InvalidSnapshot.InUse: ");
    cloud.clock().advance(LAG);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));
  }

  @Test
  void volumesKeyPairsAddressesAndBundleTasksLagAsWell() {
    Ec2Cloud cloud =
        manual(
            Consistency.builder()
                .lag(VOLUMES, LAG)
                .lag(KEY_PAIRS, LAG)
                .lag(ADDRESSES, LAG)
                .lag(BUNDLE_TASKS, LAG)
                .build());
    AmazonEC2 ec2 = cloud.client();
    String store = launched(ec2, WINDOWS_STORE).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    String address =
        ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc")).getAllocationId();
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, store));

    assertThatRefusal(() -> ec2.describeVolumes(new DescribeVolumesRequest().withVolumeIds(volume)))
        .startsWith("400 InvalidVolume.NotFound: ");
    assertThat(ec2.describeKeyPairs().getKeyPairs()).isEmpty();
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withKeyName("mine")))
        .startsWith("400 InvalidKeyPair.NotFound: ");
    assertThat(ec2.describeAddresses().getAddresses()).isEmpty();
    assertThatRefusal(
            () -> ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(address)))
        .startsWith("400 InvalidAllocationID.NotFound: ");
    assertThat(ec2.describeBundleTasks().getBundleTasks()).isEmpty();

    cloud.clock().advance(LAG);
    assertThat(ec2.describeVolumes(new DescribeVolumesRequest().withVolumeIds(volume)).getVolumes())
        .hasSize(1);
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    assertThat(ec2.describeAddresses().getAddresses()).hasSize(1);
    assertThat(ec2.describeBundleTasks().getBundleTasks()).hasSize(1);

    ec2.deleteKeyPair(new DeleteKeyPairRequest("mine"));
    assertThatRefusal(() -> ec2.createKeyPair(new CreateKeyPairRequest("mine")))
        .startsWith("400 InvalidKeyPair.Duplicate: ");
  }

  @Test
  void tagsAreSeenLateAndTaggingKnowsNoNewResources() {
    Ec2Cloud cloud = manual(TAGS);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> tag(ec2, id))
        .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID '" + id + "' does not exist");
    cloud.clock().advance(LAG);
    tag(ec2, id);
    assertThat(ec2.describeTags().getTags()).isEmpty();
    cloud.clock().advance(LAG);
    assertThat(ec2.describeTags().getTags()).hasSize(1);
  }

  @Test
  void taggingWhatIsNotFoundSaysSo() {
    Ec2Cloud cloud = manual(INSTANCES);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> tag(ec2, id)).startsWith("400 InvalidInstanceID.NotFound: ");
    cloud.clock().advance(LAG);
    tag(ec2, id);
  }

  @Test
  void kindsWithoutALagAreSeenAtOnce() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();

    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThat(stateOf(ec2, id)).isEqualTo("pending");
    assertThat(stale(cloud)).isEmpty();
  }

  @Test
  void whatIsWrongInThePresentAsWellIsNotStale() {
    Ec2Cloud cloud = manual(INSTANCES);
    AmazonEC2 ec2 = cloud.client();

    assertThatRefusal(
            () -> ec2.stopInstances(new StopInstancesRequest(List.of("i-00000000000000000"))))
        .startsWith("400 InvalidInstanceID.NotFound: ");
    assertThatRefusal(() -> launched(ec2, "ami-00000000"))
        .startsWith("400 InvalidAMIID.NotFound: ");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(stale(cloud)).isEmpty();
  }

  @Test
  void aStaleRefusalChangesNothing() {
    Ec2Cloud cloud = manual(IMAGES);
    AmazonEC2 ec2 = cloud.client();
    String id = registered(cloud, ec2, "mine");
    cloud.clock().advance(LAG);
    ec2.deregisterImage(new DeregisterImageRequest(id));

    assertThatRefusal(() -> registered(cloud, ec2, "mine")).contains("Duplicate");

    cloud.clock().advance(LAG);
    assertThat(images(ec2)).isEmpty();
  }

  @Test
  void theJournalTellsHowFarAnAnswerWasBehind() {
    Ec2Cloud cloud = manual(SECURITY_GROUPS);
    AmazonEC2 ec2 = cloud.client();
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));
    cloud.clock().advance(Duration.ofSeconds(4));

    assertThatRefusal(() -> open(ec2, "web")).contains("NotFound");

    assertThat(stale(cloud))
        .containsExactly(new StaleEntry(cloud.clock().instant(), "security groups", LAG));
    assertThat(cloud.journal().toText().lines())
        .last()
        .asString()
        .isEqualTo("+0:00:04.000  stale  answered from the past: security groups are 5s behind");
  }

  @Test
  void inSettlingTimeAChangeIsMissedOnce() {
    Ec2Cloud cloud = cloud(Consistency.builder().lag(LAG).build(), TimeMode.settling(), 1);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> stateOf(ec2, id)).startsWith("400 InvalidInstanceID.NotFound: ");
    assertThat(cloud.clock().instant()).isEqualTo(START);
    assertThat(stateOf(ec2, id)).isEqualTo("running");
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(50));

    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    assertThat(stateOf(ec2, id)).isEqualTo("running");
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");

    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "servers"));
    assertThatRefusal(() -> open(ec2, "web")).contains("InvalidGroup.NotFound");
    open(ec2, "web");
    ec2.describeSecurityGroups();

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");
    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
  }

  @Test
  void aPollingLoopThatPassesTimeGetsThere() {
    Ec2Cloud cloud =
        cloud(
            Consistency.builder().lag(Duration.ofSeconds(30)).build(),
            TimeMode.perCall(Duration.ofSeconds(10)),
            1);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      try {
        seen.add(stateOf(ec2, id));
      } catch (com.amazonaws.services.ec2.model.AmazonEC2Exception notFound) {
        seen.add(notFound.getErrorCode());
      }
    }

    assertThat(seen)
        .containsExactly(
            "InvalidInstanceID.NotFound",
            "InvalidInstanceID.NotFound",
            "pending",
            "pending",
            "pending",
            "pending",
            "pending",
            "running",
            "running");
  }

  /** A poll that said "not yet" would make the waiter sleep for real, and poll again. */
  @ParameterizedTest
  @MethodSource("io.github.ec2fake.rules.Fixtures#timeModes")
  void waitersWithTheirDefaultPollingAskOnceOnly(TimeMode mode) {
    Ec2Cloud cloud =
        cloud(
            Consistency.builder()
                .lag(Duration.ofSeconds(20), Duration.ofMinutes(20))
                .goingBackwards()
                .build(),
            mode,
            7);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    DescribeInstancesRequest instance = new DescribeInstancesRequest().withInstanceIds(id);

    ec2.waiters().instanceExists().run(new WaiterParameters<>(instance));
    ec2.waiters().instanceRunning().run(new WaiterParameters<>(instance));
    String image = ec2.createImage(new CreateImageRequest(id, "mine")).getImageId();
    ec2.waiters()
        .imageAvailable()
        .run(new WaiterParameters<>(new DescribeImagesRequest().withImageIds(image)));
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.waiters().instanceStopped().run(new WaiterParameters<>(instance));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    ec2.waiters().instanceTerminated().run(new WaiterParameters<>(instance));

    assertThat(cloud.journal().calls("DescribeInstances")).hasSize(4);
    assertThat(cloud.journal().calls("DescribeImages")).hasSize(1);
  }

  @Test
  void waitersWithTheClocksPollingSeeThePast() {
    Ec2Cloud cloud = manual(INSTANCES, Duration.ofSeconds(30));
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    ec2.waiters()
        .instanceRunning()
        .run(
            new WaiterParameters<>(new DescribeInstancesRequest().withInstanceIds(id))
                .withPollingStrategy(cloud.pollingStrategy()));

    assertThat(cloud.clock().instant()).isAfterOrEqualTo(START.plusSeconds(75));
  }

  @Test
  void readsGoBackwards() {
    Ec2Cloud cloud = manual(Consistency.builder().lag(KEY_PAIRS, LAG).goingBackwards().build());
    AmazonEC2 ec2 = cloud.client();
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));

    List<Integer> seen =
        Stream.generate(() -> ec2.describeKeyPairs().getKeyPairs().size()).limit(20).toList();

    assertThat(seen).contains(0);
    assertThat(seen.subList(seen.indexOf(1), seen.size())).contains(0);
    cloud.clock().advance(LAG);
    assertThat(Stream.generate(() -> ec2.describeKeyPairs().getKeyPairs().size()).limit(20))
        .containsOnly(1);
  }

  @Test
  void withoutGoingBackwardsReadsDoNot() {
    Ec2Cloud cloud =
        manual(
            Consistency.builder()
                .lag(PLACEMENT_GROUPS, Duration.ZERO, Duration.ofMinutes(1))
                .build());
    AmazonEC2 ec2 = cloud.client();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      if (i % 5 == 0) {
        ec2.createPlacementGroup(new CreatePlacementGroupRequest("group " + i, "cluster"));
      }
      seen.add(ec2.describePlacementGroups().getPlacementGroups().size());
      cloud.clock().advance(Duration.ofSeconds(1));
    }

    assertThat(seen).isSorted().startsWith(0);
    assertThat(Set.copyOf(seen)).hasSizeGreaterThan(5);
  }

  @Test
  void theSameSeedGivesTheSameJournal() {
    assertThat(journal(3)).isEqualTo(journal(3));
    assertThat(journal(3)).isNotEqualTo(journal(4));
  }

  @Test
  void withoutALagNothingIsStale() {
    assertThat(Consistency.builder().lag(LAG).lag(Duration.ZERO).build().lagging()).isEmpty();
    Ec2Cloud cloud = cloud(Consistency.strong(), TimeMode.manual(), 1);
    AmazonEC2 ec2 = cloud.client();

    assertThat(stateOf(ec2, launched(ec2, LINUX_EBS).getInstanceId())).isEqualTo("pending");
  }

  @Test
  void refusesALagThatIsNone() {
    Consistency.Builder builder = Consistency.builder();
    for (Duration[] bad :
        new Duration[][] {
          {Duration.ofSeconds(-1), LAG},
          {LAG, Duration.ofSeconds(4)},
          {LAG, Duration.ofDays(2)}
        }) {
      assertThatThrownBy(() -> builder.lag(bad[0], bad[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a lag is from 0 to 1 day")
          .hasMessageContaining(bad[0].toString());
    }
    assertThat(builder.build().lagging()).isEmpty();
  }

  private static String journal(long seed) {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .seed(seed)
            .startingAt(START)
            .time(TimeMode.perCall(Duration.ofSeconds(3)))
            .consistency(
                Consistency.builder()
                    .lag(Duration.ofSeconds(1), Duration.ofSeconds(40))
                    .lag(IMAGES, Duration.ofSeconds(7))
                    .goingBackwards()
                    .build())
            .build()) {
      AmazonEC2 ec2 = cloud.client();
      for (int i = 0; i < 5; i++) {
        launched(ec2, launch(LINUX_EBS).withClientToken("token " + i));
        for (int j = 0; j < 5; j++) {
          ec2.describeInstances();
          ec2.describeVolumes();
        }
      }
      assertThat(stale(cloud)).hasSizeGreaterThan(5);
      return cloud.journal().toText();
    }
  }

  private Ec2Cloud manual(ResourceKind kind) {
    return manual(kind, LAG);
  }

  private Ec2Cloud manual(ResourceKind kind, Duration lag) {
    return manual(Consistency.builder().lag(kind, lag).build());
  }

  private Ec2Cloud manual(Consistency consistency) {
    return cloud(consistency, TimeMode.manual(), 1);
  }

  private Ec2Cloud cloud(Consistency consistency, TimeMode mode, long seed) {
    Ec2Cloud cloud =
        Ec2Cloud.builder().seed(seed).startingAt(START).time(mode).consistency(consistency).build();
    clouds.add(cloud);
    return cloud;
  }

  private static String running(Ec2Cloud cloud, AmazonEC2 ec2) {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(2));
    return id;
  }

  private static String volume(Ec2Cloud cloud, AmazonEC2 ec2) {
    String id =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advance(Duration.ofMinutes(1));
    return id;
  }

  private static String registered(Ec2Cloud cloud, AmazonEC2 ec2, String name) {
    cloud.arrange().bundle(OWNER, "my-bucket", name, 10);
    return ec2.registerImage(
            new RegisterImageRequest("my-bucket/" + name + ".manifest.xml").withName(name))
        .getImageId();
  }

  private static void open(AmazonEC2 ec2, String group) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName(group)
            .withIpProtocol("tcp")
            .withFromPort(80)
            .withToPort(80)
            .withCidrIp("0.0.0.0/0"));
  }

  private static void tag(AmazonEC2 ec2, String id) {
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
  }

  private static List<String> groups(AmazonEC2 ec2) {
    return ec2.describeSecurityGroups().getSecurityGroups().stream()
        .map(group -> group.getGroupName())
        .toList();
  }

  private static int rules(AmazonEC2 ec2, String name) {
    return ec2.describeSecurityGroups().getSecurityGroups().stream()
        .filter(group -> group.getGroupName().equals(name))
        .mapToInt(group -> group.getIpPermissions().size())
        .sum();
  }

  private static List<String> images(AmazonEC2 ec2) {
    return ec2.describeImages().getImages().stream()
        .filter(image -> image.getOwnerId().equals(OWNER))
        .map(Image::getImageId)
        .toList();
  }

  private static int snapshots(AmazonEC2 ec2, String id) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .size();
  }

  private static List<StaleEntry> stale(Ec2Cloud cloud) {
    return cloud.journal().entries().stream()
        .filter(StaleEntry.class::isInstance)
        .map(StaleEntry.class::cast)
        .toList();
  }
}
