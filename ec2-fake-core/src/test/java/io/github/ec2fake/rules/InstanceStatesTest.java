// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceStateChange;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.ShutdownBehavior;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** StartInstances, StopInstances, RebootInstances, TerminateInstances, and the guest's shutdown. */
class InstanceStatesTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);

  @Test
  void bootsInLessThanAMinuteFromEbsAndInLessThanFiveFromAnInstanceStore() {
    String ebs = launched(ec2, LINUX_EBS).getInstanceId();
    String store = launched(ec2, WINDOWS_STORE).getInstanceId();

    cloud.clock().advance(Duration.ofMinutes(1));
    assertThat(stateOf(ec2, ebs)).isEqualTo("running");
    assertThat(stateOf(ec2, store)).isEqualTo("pending");
    cloud.clock().advance(Duration.ofMinutes(4));
    assertThat(stateOf(ec2, store)).isEqualTo("running");
  }

  @Test
  void stopsAndStartsAgain() {
    String id = running(LINUX_EBS);
    String address = described(ec2, id).getPublicIpAddress();
    String privateAddress = described(ec2, id).getPrivateIpAddress();

    assertThat(ec2.stopInstances(stop(id)).getStoppingInstances())
        .containsExactly(change(id, 16, "running", 64, "stopping"));
    Instance stopping = described(ec2, id);
    assertThat(stopping.getStateTransitionReason())
        .isEqualTo("User initiated (2011-07-15 12:00:45 GMT)");
    assertThat(stopping.getStateReason().getCode()).isEqualTo("Client.UserInitiatedShutdown");
    assertThat(stopping.getStateReason().getMessage())
        .isEqualTo("Client.UserInitiatedShutdown: User initiated shutdown");
    assertThat(stopping.getPublicIpAddress()).isNull();
    assertThat(stopping.getPublicDnsName()).isEmpty();

    cloud.clock().advanceUntilSettled();
    Instance stopped = described(ec2, id);
    assertThat(stopped.getState().getName()).isEqualTo("stopped");
    assertThat(stopped.getState().getCode()).isEqualTo(80);
    assertThat(stopped.getStateReason().getCode()).isEqualTo("Client.UserInitiatedShutdown");
    assertThat(stopped.getPrivateIpAddress()).isEqualTo(privateAddress);
    assertThat(stopped.getBlockDeviceMappings()).hasSize(1);

    assertThat(ec2.startInstances(start(id)).getStartingInstances())
        .containsExactly(change(id, 80, "stopped", 0, "pending"));
    assertThat(described(ec2, id).getStateTransitionReason()).isEmpty();
    assertThat(described(ec2, id).getLaunchTime().toInstant()).isEqualTo(cloud.clock().instant());
    cloud.clock().advanceUntilSettled();
    Instance again = described(ec2, id);
    assertThat(again.getState().getName()).isEqualTo("running");
    assertThat(again.getStateReason()).isNull();
    assertThat(again.getPublicIpAddress()).isNotNull().isNotEqualTo(address);
    assertThat(again.getPrivateIpAddress()).isEqualTo(privateAddress);
  }

  @Test
  void getsAnotherPrivateAddressWhenStartedOnEc2Classic() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      AmazonEC2 client = classic.client();
      String id = launched(client, LINUX_EBS).getInstanceId();
      String before = described(client, id).getPrivateIpAddress();
      launched(client, LINUX_EBS);

      client.stopInstances(stop(id));
      client.describeInstances();
      client.startInstances(start(id));

      assertThat(described(client, id).getPrivateIpAddress()).isNotEqualTo(before);
    }
  }

  @Test
  void takesWhatIsDoneAlreadyForDone() {
    String id = running(LINUX_EBS);

    assertThat(ec2.startInstances(start(id)).getStartingInstances())
        .containsExactly(change(id, 16, "running", 16, "running"));
    ec2.stopInstances(stop(id));
    assertThat(ec2.stopInstances(stop(id)).getStoppingInstances())
        .containsExactly(change(id, 64, "stopping", 64, "stopping"));
    cloud.clock().advanceUntilSettled();
    assertThat(ec2.stopInstances(stop(id).withForce(true)).getStoppingInstances())
        .containsExactly(change(id, 80, "stopped", 80, "stopped"));
    ec2.terminateInstances(terminate(id));
    cloud.clock().advanceUntilSettled();
    assertThat(ec2.terminateInstances(terminate(id)).getTerminatingInstances())
        .containsExactly(change(id, 48, "terminated", 48, "terminated"));
  }

  @Test
  void aStoppedInstanceIsStoppedAlreadyWhateverItsOptions() {
    String id = settled(launched(ec2, launch(LINUX_EBS).withDisableApiStop(true)).getInstanceId());
    cloud.instance(id).shutDown();
    cloud.clock().advanceUntilSettled();

    assertThat(ec2.stopInstances(stop(id).withHibernate(true)).getStoppingInstances())
        .containsExactly(change(id, 80, "stopped", 80, "stopped"));
  }

  @Test
  void refusesWhatDoesNotFitTheState() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> ec2.stopInstances(stop(id)))
        .isEqualTo(
            "400 IncorrectInstanceState: Instance '"
                + id
                + "' cannot be stopped as it has never reached the 'running' state.");
    assertThatRefusal(() -> ec2.rebootInstances(reboot(id))).isEqualTo(cannotBeRebooted(id));
    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(stop(id));
    assertThatRefusal(() -> ec2.startInstances(start(id))).isEqualTo(cannotBeStarted(id));
    assertThatRefusal(() -> ec2.rebootInstances(reboot(id))).isEqualTo(cannotBeRebooted(id));
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> ec2.rebootInstances(reboot(id))).isEqualTo(cannotBeRebooted(id));
    ec2.startInstances(start(id));
    assertThatRefusal(() -> ec2.stopInstances(stop(id))).isEqualTo(cannotBeStopped(id));
    ec2.terminateInstances(terminate(id));
    assertThatRefusal(() -> ec2.startInstances(start(id))).isEqualTo(cannotBeStarted(id));
    assertThatRefusal(() -> ec2.stopInstances(stop(id))).isEqualTo(cannotBeStopped(id));
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> ec2.startInstances(start(id))).isEqualTo(cannotBeStarted(id));
    ec2.rebootInstances(reboot(id));
    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
  }

  @Test
  void rebootsInPlace() {
    String id = running(LINUX_EBS);
    Instance before = described(ec2, id);

    ec2.rebootInstances(reboot(id));

    assertThat(described(ec2, id)).isEqualTo(before);
    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to, TransitionEntry::note)
        .endsWith(tuple("running", "RebootInstances"));
  }

  @Test
  void doesNotStopAnInstanceStoreRoot() {
    String id = running(WINDOWS_STORE);

    assertThatRefusal(() -> ec2.stopInstances(stop(id)))
        .isEqualTo(
            "400 UnsupportedOperation: The instance '"
                + id
                + "' does not have an 'ebs' root device type and cannot be stopped.");
    assertThatRefusal(() -> ec2.startInstances(start(id)))
        .endsWith("does not have an 'ebs' root device type and cannot be started.");
  }

  @Test
  void isNeitherStartedNorImagedWithoutARootWhateverElseIsAttached() {
    String id =
        launched(
                ec2,
                launch(LINUX_EBS)
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/sdf")
                            .withEbs(new EbsBlockDevice().withVolumeSize(1))))
            .getInstanceId();
    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(stop(id));
    cloud.clock().advanceUntilSettled();
    String root =
        described(ec2, id).getBlockDeviceMappings().stream()
            .filter(each -> each.getDeviceName().equals("/dev/sda1"))
            .map(each -> each.getEbs().getVolumeId())
            .findFirst()
            .orElseThrow();
    ec2.detachVolume(new DetachVolumeRequest(root));
    cloud.clock().advanceUntilSettled();
    String noRoot =
        "400 InvalidParameterValue: Invalid value '"
            + id
            + "' for instanceId. Instance does not have a volume attached at root (/dev/sda1)";

    assertThat(described(ec2, id).getBlockDeviceMappings()).hasSize(1);
    assertThatRefusal(() -> ec2.startInstances(start(id))).isEqualTo(noRoot);
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest(id, "rootless")))
        .isEqualTo(noRoot);
  }

  @Test
  void changesAllOrNone() {
    String good = running(LINUX_EBS);
    String store = running(WINDOWS_STORE);

    assertThatRefusal(() -> ec2.stopInstances(stop(good, store)))
        .startsWith("400 UnsupportedOperation");
    assertThatRefusal(() -> ec2.terminateInstances(terminate(good, "i-12345678")))
        .startsWith("400 InvalidInstanceID.NotFound");
    assertThat(stateOf(ec2, good)).isEqualTo("running");
  }

  @Test
  void wantsIdsOfTheCallersInstances() {
    String mine = running(LINUX_EBS);

    for (var call :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> partner.stopInstances(stop(mine)),
            () -> partner.startInstances(start(mine)),
            () -> partner.rebootInstances(reboot(mine)),
            () -> partner.terminateInstances(terminate(mine)))) {
      assertThatRefusal(call)
          .isEqualTo(
              "400 InvalidInstanceID.NotFound: The instance ID '" + mine + "' does not exist");
    }
    assertThatRefusal(() -> ec2.terminateInstances(new TerminateInstancesRequest()))
        .isEqualTo("400 InvalidParameterCombination: No instances specified");
    assertThatRefusal(() -> ec2.terminateInstances(terminate("vol-12345678")))
        .isEqualTo("400 InvalidInstanceID.Malformed: Invalid id: \"vol-12345678\"");
  }

  @Test
  void terminatesFromEveryState() {
    String pending = launched(ec2, LINUX_EBS).getInstanceId();
    assertThat(ec2.terminateInstances(terminate(pending)).getTerminatingInstances())
        .containsExactly(change(pending, 0, "pending", 32, "shutting-down"));

    String stopping = running(LINUX_EBS);
    ec2.stopInstances(stop(stopping));
    assertThat(ec2.terminateInstances(terminate(stopping)).getTerminatingInstances())
        .containsExactly(change(stopping, 64, "stopping", 32, "shutting-down"));

    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, pending)).isEqualTo("terminated");
    assertThat(stateOf(ec2, stopping)).isEqualTo("terminated");
  }

  @Test
  void hasLeftTheNetworkWhenItIsTerminated() {
    String id = running(LINUX_EBS);
    ec2.terminateInstances(terminate(id));
    cloud.clock().advanceUntilSettled();

    Instance gone = described(ec2, id);

    assertThat(gone.getState().getCode()).isEqualTo(48);
    assertThat(gone.getStateReason().getCode()).isEqualTo("Client.UserInitiatedShutdown");
    assertThat(gone.getPublicDnsName()).isEmpty();
    assertThat(gone.getPrivateDnsName()).isEmpty();
    assertThat(gone.getPrivateIpAddress()).isNull();
    assertThat(gone.getVpcId()).isNull();
    assertThat(gone.getSubnetId()).isNull();
    assertThat(gone.getSecurityGroups()).isEmpty();
    assertThat(gone.getBlockDeviceMappings()).isEmpty();
    assertThat(
            ec2.describeInstances(
                    new DescribeInstancesRequest()
                        .withFilters(new Filter("group-name").withValues("default")))
                .getReservations())
        .isEmpty();
  }

  @Test
  void listsATerminatedInstanceForAnHour() {
    String id = running(LINUX_EBS);
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("of", "test"))));
    ec2.terminateInstances(terminate(id));
    cloud.clock().advanceUntilSettled();

    cloud.clock().advance(Duration.ofMinutes(59));
    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
    cloud.clock().advance(Duration.ofMinutes(1));
    assertThatRefusal(() -> described(ec2, id)).startsWith("400 InvalidInstanceID.NotFound");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void protectsFromTermination() {
    String safe = launched(ec2, launch(LINUX_EBS).withDisableApiTermination(true)).getInstanceId();
    String beside = launched(ec2, LINUX_EBS).getInstanceId();
    String elsewhere =
        launched(ec2, launch(LINUX_EBS).withPlacement(new Placement("us-east-1b"))).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String expected =
        "400 OperationNotPermitted: The instance '"
            + safe
            + "' may not be terminated. Modify its 'disableApiTermination' instance attribute and"
            + " try again.";

    assertThatRefusal(() -> ec2.dryRun(terminate(safe, beside, elsewhere))).isEqualTo(expected);
    assertThat(stateOf(ec2, elsewhere)).isEqualTo("running");
    assertThatRefusal(() -> ec2.terminateInstances(terminate(beside, safe, elsewhere)))
        .isEqualTo(expected);
    assertThat(stateOf(ec2, safe)).isEqualTo("running");
    assertThat(stateOf(ec2, beside)).isEqualTo("running");
    assertThat(stateOf(ec2, elsewhere)).isEqualTo("shutting-down");
  }

  @Test
  void changesNothingInADryRun() {
    String id = running(LINUX_EBS);

    assertThat(ec2.dryRun(stop(id)).isSuccessful()).isTrue();
    assertThat(ec2.dryRun(start(id)).isSuccessful()).isTrue();
    assertThat(ec2.dryRun(reboot(id)).isSuccessful()).isTrue();
    assertThat(ec2.dryRun(terminate(id)).isSuccessful()).isTrue();

    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .containsExactly("pending", "running");
  }

  @Test
  void stopsWhenTheGuestShutsDown() {
    String id = running(LINUX_EBS);

    cloud.instance(id).shutDown();

    Instance stopping = described(ec2, id);
    assertThat(stopping.getState().getName()).isEqualTo("stopping");
    assertThat(stopping.getStateReason().getCode()).isEqualTo("Client.InstanceInitiatedShutdown");
    assertThat(stopping.getStateReason().getMessage())
        .isEqualTo("Client.InstanceInitiatedShutdown: Instance initiated shutdown");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");
  }

  @Test
  void isTerminatedWhenTheGuestShutsDownIfItIsToldTo() {
    String id =
        settled(
            launched(
                    ec2,
                    launch(LINUX_EBS)
                        .withDisableApiTermination(true)
                        .withInstanceInitiatedShutdownBehavior(ShutdownBehavior.Terminate))
                .getInstanceId());

    cloud.instance(id).shutDown();
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
    assertThat(ec2.terminateInstances(terminate(id)).getTerminatingInstances())
        .containsExactly(change(id, 48, "terminated", 48, "terminated"));
  }

  @Test
  void isTerminatedWhenTheGuestOfAnInstanceStoreShutsDown() {
    String id = running(WINDOWS_STORE);

    cloud.instance(id).shutDown();

    assertThat(stateOf(ec2, id)).isEqualTo("shutting-down");
  }

  @Test
  void anInstanceStoreCannotBeToldToStop() {
    RunInstancesRequest request = launch(WINDOWS_STORE);

    assertThatRefusal(() -> launched(ec2, request.withInstanceInitiatedShutdownBehavior("stop")))
        .isEqualTo(
            "400 InvalidParameterCombination: The attribute instanceInitiatedShutdownBehavior can"
                + " only be used for EBS-backed images.");
    assertThat(launched(ec2, request.withInstanceInitiatedShutdownBehavior("terminate")))
        .isNotNull();
  }

  @Test
  void hasNoGuestToShutDownUnlessItRuns() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatThrownBy(() -> cloud.instance(id).shutDown())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(id);
    assertThatThrownBy(() -> cloud.instance("i-12345678").shutDown())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the cloud has no instance 'i-12345678'");
  }

  @Test
  void movesTheClockBeforeTheGuestShutsDownAsBeforeACall() {
    try (Ec2Cloud settling = Ec2Cloud.create()) {
      String id = launched(settling.client(PARTNER), LINUX_EBS).getInstanceId();

      settling.instance(id).shutDown();

      assertThat(stateOf(settling.client(PARTNER), id)).isEqualTo("stopped");
    }
  }

  private String running(String imageId) {
    return settled(launched(ec2, imageId).getInstanceId());
  }

  private String settled(String id) {
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private static String cannotBeStopped(String id) {
    return "400 IncorrectInstanceState: This instance '"
        + id
        + "' is not in a state from which it can be stopped.";
  }

  private static String cannotBeStarted(String id) {
    return "400 IncorrectInstanceState: The instance '"
        + id
        + "' is not in a state from which it can be started.";
  }

  private static String cannotBeRebooted(String id) {
    return "400 IncorrectInstanceState: The instance '"
        + id
        + "' is not in a state from which it can be rebooted.";
  }

  private static InstanceStateChange change(
      String id, int fromCode, String from, int toCode, String to) {
    return new InstanceStateChange()
        .withInstanceId(id)
        .withPreviousState(
            new com.amazonaws.services.ec2.model.InstanceState().withCode(fromCode).withName(from))
        .withCurrentState(
            new com.amazonaws.services.ec2.model.InstanceState().withCode(toCode).withName(to));
  }

  private static StopInstancesRequest stop(String... ids) {
    return new StopInstancesRequest(List.of(ids));
  }

  private static StartInstancesRequest start(String... ids) {
    return new StartInstancesRequest(List.of(ids));
  }

  private static RebootInstancesRequest reboot(String... ids) {
    return new RebootInstancesRequest(List.of(ids));
  }

  private static TerminateInstancesRequest terminate(String... ids) {
    return new TerminateInstancesRequest(List.of(ids));
  }
}
