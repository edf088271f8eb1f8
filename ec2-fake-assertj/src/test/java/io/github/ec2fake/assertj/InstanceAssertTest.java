// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2.LINUX;
import static io.github.ec2fake.assertj.Ec2.PAID;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class InstanceAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private String running() {
    return Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
  }

  private String stopped() {
    String id = running();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    return id;
  }

  private String terminated() {
    String id = running();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    return id;
  }

  /** Asserts the failure for the instance: what was expected of it, and what was found. */
  private void failsFor(
      String id, Consumer<InstanceAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "instance " + id, () -> assertion.accept(assertThat(ec2).instance(id)), expected, found);
  }

  @Test
  void isRunning() {
    assertThat(ec2).instance(running()).isRunning().hasState("running");
    String id = stopped();
    failsFor(
        id,
        it -> it.isRunning(),
        "to be running",
        "but it is stopped (Client.UserInitiatedShutdown: User initiated shutdown)");
  }

  @Test
  void isPending() {
    AmazonEC2 slow = Ec2Cloud.builder().time(TimeMode.manual()).build().client();
    String id = Ec2.launch(slow, EBS_WINDOWS).getInstanceId();

    assertThat(slow).instance(id).isPending();
    fails(
        () -> assertThat(slow).instance(id).hasState("stopping"),
        """
        Expecting
          instance $
        to be stopping
        but it is pending
        """,
        id);
    String other = running();
    Assertions.assertThatThrownBy(() -> assertThat(ec2).instance(other).isPending())
        .hasMessageEndingWith("to be pending\nbut it is running");
  }

  @Test
  void isStopped() {
    assertThat(ec2).instance(stopped()).isStopped();
    String id = running();
    failsFor(id, it -> it.isStopped(), "to be stopped", "but it is running");
  }

  @Test
  void isTerminated() {
    assertThat(ec2).instance(terminated()).isTerminated();
    String id = running();
    Ec2.tag(ec2, id, "Name", "web 1");
    fails(
        () -> assertThat(ec2).instance(id).isTerminated(),
        """
        Expecting
          instance $ 'web 1'
        to be terminated
        but it is running
        """,
        id);
  }

  @Test
  void exists() {
    String id = running();
    Ec2.tag(ec2, id, "Name", "web 1");

    assertThat(ec2).instance(id).exists();
    assertThat(ec2).instance("i-00000000").doesNotExist();
    fails(
        () -> assertThat(ec2).instance("i-00000000").isRunning(),
        """
        Expecting
          instance i-00000000
        to be running
        but this client sees no such instance. It has
          $ 'web 1', running
        """,
        id);
  }

  @Test
  void hasType() {
    String id = running();
    assertThat(ec2).instance(id).hasType("m1.small");
    failsFor(
        id,
        it -> it.hasType("m1.large"),
        "to have the type 'm1.large'",
        "but its type is 'm1.small'");
  }

  @Test
  void isLaunchedFrom() {
    String id = running();
    assertThat(ec2).instance(id).isLaunchedFrom(EBS_WINDOWS);
    failsFor(
        id,
        it -> it.isLaunchedFrom(PAID),
        "to be launched from ami-a5bf59cc",
        "but it was launched from ami-1cbd4475");
  }

  @Test
  void isInSecurityGroups() {
    String web =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web servers")).getGroupId();
    Instance instance =
        launch(new RunInstancesRequest(EBS_WINDOWS, 1, 1).withSecurityGroups("web"));
    String id = instance.getInstanceId();

    assertThat(ec2).instance(id).isInSecurityGroup("web").isInSecurityGroups(web, "web");
    failsFor(
        id,
        it -> it.isInSecurityGroup("db"),
        "to be in the security group db",
        "but it is in web (" + web + ")");
    failsFor(
        id,
        it -> it.isInSecurityGroups("web", "db"),
        "to be in the security groups web, db",
        "but it is in web (" + web + ")");
  }

  @Test
  void hasKeyName() {
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    String id =
        launch(new RunInstancesRequest(EBS_WINDOWS, 1, 1).withKeyName("mine")).getInstanceId();
    String without = running();

    assertThat(ec2).instance(id).hasKeyName("mine");
    failsFor(
        id,
        it -> it.hasKeyName("theirs"),
        "to have the key name 'theirs'",
        "but its key name is 'mine'");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).instance(without).hasKeyName("mine"))
        .hasMessageEndingWith("but it has no key name");
  }

  @Test
  void isInZone() {
    String id =
        launch(
                new RunInstancesRequest(EBS_WINDOWS, 1, 1)
                    .withPlacement(new Placement("us-east-1b")))
            .getInstanceId();

    assertThat(ec2).instance(id).isInZone("us-east-1b");
    failsFor(
        id,
        it -> it.isInZone("us-east-1a"),
        "to be in the zone us-east-1a",
        "but it is in us-east-1b");
  }

  @Test
  void hasPublicIpAddress() {
    String id = running();
    String stopped = stopped();

    assertThat(ec2).instance(id).hasPublicIpAddress();
    assertThat(ec2).instance(stopped).hasNoPublicIpAddress();
    failsFor(
        stopped,
        it -> it.hasPublicIpAddress(),
        "to have a public IP address",
        "but it has none; it is stopped (Client.UserInitiatedShutdown: User initiated shutdown)");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).instance(id).hasNoPublicIpAddress())
        .hasMessageMatching("(?s).*to have no public IP address\nbut it has [0-9.]+");
  }

  @Test
  void isWindows() {
    String windows = running();
    String linux = Ec2.launch(ec2, LINUX).getInstanceId();

    assertThat(ec2).instance(windows).isWindows();
    assertThat(ec2).instance(linux).isNotWindows();
    failsFor(linux, it -> it.isWindows(), "to run Windows", "but it does not");
    failsFor(windows, it -> it.isNotWindows(), "not to run Windows", "but it does");
  }

  @Test
  void hasTag() {
    String id = running();
    Ec2.tag(ec2, id, "stage", "test");
    assertThat(ec2).instance(id).hasTag("stage", "test");
  }

  private Instance launch(RunInstancesRequest request) {
    return ec2.runInstances(request).getReservation().getInstances().get(0);
  }
}
