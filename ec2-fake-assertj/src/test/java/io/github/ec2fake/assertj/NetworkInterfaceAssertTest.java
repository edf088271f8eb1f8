// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesResult;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachment;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class NetworkInterfaceAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String subnet = subnet(ec2);
  private final String id = create(ec2, subnet);

  private static String subnet(AmazonEC2 ec2) {
    String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
    return ec2.createSubnet(
            new CreateSubnetRequest(vpc, "10.0.1.0/24").withAvailabilityZone("us-east-1a"))
        .getSubnet()
        .getSubnetId();
  }

  private static String create(AmazonEC2 ec2, String subnet) {
    return ec2.createNetworkInterface(
            new CreateNetworkInterfaceRequest()
                .withSubnetId(subnet)
                .withPrivateIpAddress("10.0.1.20"))
        .getNetworkInterface()
        .getNetworkInterfaceId();
  }

  private static String launch(AmazonEC2 ec2, String subnet) {
    return ec2.runInstances(new RunInstancesRequest(Ec2.EBS_WINDOWS, 1, 1).withSubnetId(subnet))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private static void attach(AmazonEC2 ec2, String id, String instance) {
    ec2.attachNetworkInterface(
        new AttachNetworkInterfaceRequest()
            .withNetworkInterfaceId(id)
            .withInstanceId(instance)
            .withDeviceIndex(1));
  }

  /** Asserts the failure for the interface: what was expected of it, and what was found. */
  private void interfaceFails(
      Consumer<NetworkInterfaceAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "network interface " + id,
        () -> assertion.accept(assertThat(ec2).networkInterface(id)),
        expected,
        found);
  }

  @Test
  void anInterfaceOfItsOwnIsAvailable() {
    assertThat(ec2).networkInterface(id).exists().isAvailable().hasState("available");
    interfaceFails(it -> it.isInUse(), "to be in-use", "but it is available");
    interfaceFails(it -> it.hasState("pending"), "to be pending", "but it is available");
    interfaceFails(
        it -> it.isAttachedTo("i-1"), "to be attached to i-1", "but it is attached to nothing");
  }

  @Test
  void anAttachedInterfaceIsInUse() {
    String instance = launch(ec2, subnet);
    attach(ec2, id, instance);

    assertThat(ec2).networkInterface(id).isInUse().isAttachedTo(instance);
    interfaceFails(
        it -> it.isAvailable(),
        "to be available",
        "but it is in-use (attached to " + instance + " as device 1)");
    interfaceFails(
        it -> it.isAttachedTo("i-1"),
        "to be attached to i-1",
        "but it is attached to " + instance + " as device 1");
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class,
            () -> assertThat(ec2).networkInterface(id).isAttachedTo("i-1"));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("i-1");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo(instance);
  }

  @Test
  void anInterfaceThatIsAttachingIsNotAttached() {
    Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build();
    AmazonEC2 slow = manual.client();
    String slowSubnet = subnet(slow);
    String slowId = create(slow, slowSubnet);
    String instance = launch(slow, slowSubnet);
    manual.clock().advanceUntilSettled();
    attach(slow, slowId, instance);

    Failure.failsFor(
        "network interface " + slowId,
        () -> assertThat(slow).networkInterface(slowId).isAttachedTo(instance),
        "to be attached to " + instance,
        "but it is attaching: " + instance + " as device 1");
    manual.clock().advanceUntilSettled();
    assertThat(slow).networkInterface(slowId).isAttachedTo(instance);
  }

  @Test
  void anInterfaceHasItsAddresses() {
    assertThat(ec2).networkInterface(id).hasPrivateIpAddress("10.0.1.20");
    interfaceFails(
        it -> it.hasPrivateIpAddress("10.0.1.21"),
        "to have the private IP address 10.0.1.21",
        "but it has 10.0.1.20");

    ec2.assignPrivateIpAddresses(
        new AssignPrivateIpAddressesRequest()
            .withNetworkInterfaceId(id)
            .withPrivateIpAddresses("10.0.1.21"));

    assertThat(ec2)
        .networkInterface(id)
        .hasPrivateIpAddress("10.0.1.20")
        .hasPrivateIpAddress("10.0.1.21");
    interfaceFails(
        it -> it.hasPrivateIpAddress("10.0.1.2"),
        "to have the private IP address 10.0.1.2",
        "but it has 10.0.1.20, 10.0.1.21");
  }

  @Test
  void anInterfaceIsInItsSecurityGroups() {
    String group =
        ec2.describeNetworkInterfaces()
            .getNetworkInterfaces()
            .get(0)
            .getGroups()
            .get(0)
            .getGroupId();

    assertThat(ec2).networkInterface(id).isInSecurityGroup("default").isInSecurityGroup(group);
    interfaceFails(
        it -> it.isInSecurityGroup("web"),
        "to be in the security group web",
        "but it is in default (" + group + ")");
  }

  /** The cloud has no services of AWS, so their interface comes from another client. */
  @Test
  void anInterfaceOfAnAwsServiceMayHaveNoInstanceAndNoAddress() {
    AmazonEC2 ofService =
        new AbstractAmazonEC2() {
          @Override
          public DescribeNetworkInterfacesResult describeNetworkInterfaces(
              DescribeNetworkInterfacesRequest request) {
            return new DescribeNetworkInterfacesResult()
                .withNetworkInterfaces(
                    new NetworkInterface()
                        .withNetworkInterfaceId("eni-1")
                        .withStatus("in-use")
                        .withAttachment(
                            new NetworkInterfaceAttachment()
                                .withStatus("attached")
                                .withInstanceOwnerId("amazon-elb")
                                .withDeviceIndex(1)));
          }
        };

    Failure.failsFor(
        "network interface eni-1",
        () -> assertThat(ofService).networkInterface("eni-1").isAttachedTo("i-1"),
        "to be attached to i-1",
        "but it is attached to something of amazon-elb as device 1");
    Failure.failsFor(
        "network interface eni-1",
        () -> assertThat(ofService).networkInterface("eni-1").hasPrivateIpAddress("10.0.1.2"),
        "to have the private IP address 10.0.1.2",
        "but it has none");
    Failure.failsFor(
        "network interface eni-1",
        () -> assertThat(ofService).networkInterface("eni-1").isInSecurityGroup("web"),
        "to be in the security group web",
        "but it is in none");
  }

  @Test
  void noSuchInterface() {
    String other =
        ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
            .getNetworkInterface()
            .getNetworkInterfaceId();
    Ec2.tag(ec2, other, "Name", "spare");
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));

    assertThat(ec2).networkInterface(other).hasTag("Name", "spare");
    assertThat(ec2)
        .networkInterface(id)
        .doesNotExist()
        .returnToEc2()
        .networkInterface("spare")
        .doesNotExist();
    fails(
        () -> assertThat(ec2).networkInterface(id).isInUse(),
        """
        Expecting
          network interface $
        to be in-use
        but this client sees no such network interface. It has
          $ 'spare', available
        """,
        id,
        other);
  }
}
