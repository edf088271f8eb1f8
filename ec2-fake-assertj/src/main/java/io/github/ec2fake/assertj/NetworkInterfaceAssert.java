// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachment;
import com.amazonaws.services.ec2.model.NetworkInterfacePrivateIpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions about a network interface; see {@link Ec2Assert#networkInterface}. */
public class NetworkInterfaceAssert
    extends AbstractTaggedAssert<NetworkInterfaceAssert, NetworkInterface> {

  /**
   * Creates the assertions; use {@link Ec2Assert#networkInterface} instead.
   *
   * @param actual the network interface
   */
  public NetworkInterfaceAssert(Ec2Resource actual) {
    super(actual, NetworkInterfaceAssert.class, NetworkInterfaceResourceType.NETWORK_INTERFACE);
  }

  /**
   * Verifies that the interface is available, which means that it exists and is not attached.
   *
   * <pre>
   * assertThat(ec2).networkInterface(detached).isAvailable();  // passes
   * assertThat(ec2).networkInterface(attached).isAvailable();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the interface is in another state, or the interface is not described
   */
  public NetworkInterfaceAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies that the interface is in use.
   *
   * <pre>
   * assertThat(ec2).networkInterface(attached).isInUse();  // passes
   * assertThat(ec2).networkInterface(detached).isInUse();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the interface is in another state, or the interface is not described
   */
  public NetworkInterfaceAssert isInUse() {
    return hasState("in-use");
  }

  /**
   * Verifies the interface's state.
   *
   * <pre>
   * assertThat(ec2).networkInterface(detached).hasState("available");  // passes
   * assertThat(ec2).networkInterface(detached).hasState("in-use");     // fails
   * </pre>
   *
   * @param state EC2's name of the status: {@code pending}, {@code available}, {@code associated},
   *     {@code attaching}, {@code in-use}, {@code detaching}
   * @return these assertions
   * @throws AssertionError if the interface is in another state, or the interface is not described
   */
  public NetworkInterfaceAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that the interface is attached to an instance. An interface that is attaching or
   * detaching does not pass.
   *
   * <pre>
   * assertThat(ec2).networkInterface(attached).isAttachedTo(instance);  // passes
   * assertThat(ec2).networkInterface(attached).isAttachedTo(other);     // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the interface is not attached to the instance, or the interface is
   *     not described
   */
  public NetworkInterfaceAssert isAttachedTo(String instanceId) {
    return expectValue(
        "be attached to " + instanceId,
        instanceId,
        NetworkInterfaceAssert::attachedTo,
        each -> "it is " + NetworkInterfaceResourceType.attachment(each));
  }

  /**
   * Verifies that the interface has a private IPv4 address, as its primary or a secondary one.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).hasPrivateIpAddress("10.0.1.5");  // passes if it is one of its own
   * assertThat(ec2).networkInterface(id).hasPrivateIpAddress("10.0.1.6");  // fails
   * </pre>
   *
   * @param address the address
   * @return these assertions
   * @throws AssertionError if the interface does not have the address, or the interface is not
   *     described
   */
  public NetworkInterfaceAssert hasPrivateIpAddress(String address) {
    return expect(
        "have the private IP address " + address,
        each -> addresses(each).contains(address),
        each ->
            addresses(each).isEmpty()
                ? "it has none"
                : "it has " + String.join(", ", addresses(each)));
  }

  /**
   * Verifies that the interface is in a security group. It may be in others as well.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).isInSecurityGroup("web");  // passes if it is
   * assertThat(ec2).networkInterface(id).isInSecurityGroup("db");   // fails
   * </pre>
   *
   * @param nameOrId the group's name or id
   * @return these assertions
   * @throws AssertionError if the interface is not in the group, or the interface is not described
   */
  public NetworkInterfaceAssert isInSecurityGroup(String nameOrId) {
    return expect(
        "be in the security group " + nameOrId,
        each -> GroupIdentifiers.namesAndIds(each.getGroups()).contains(nameOrId),
        each -> "it is in " + GroupIdentifiers.text(each.getGroups()));
  }

  /**
   * Verifies the account that owns the network interface.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).networkInterface(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the network interface, or the network interface
   *     is not described
   */
  public NetworkInterfaceAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, NetworkInterface::getOwnerId, "its owner is ");
  }

  /**
   * Verifies the VPC of the network interface.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).isInVpc(vpcId);           // passes if it is there
   * assertThat(ec2).networkInterface(id).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the network interface is in another VPC, or the network interface is
   *     not described
   */
  public NetworkInterfaceAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, NetworkInterface::getVpcId, "it is in ");
  }

  /**
   * Verifies the subnet of the network interface.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).isInSubnet(subnetId);           // passes if it is there
   * assertThat(ec2).networkInterface(id).isInSubnet("subnet-00000000");  // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the network interface is in another subnet, or the network interface
   *     is not described
   */
  public NetworkInterfaceAssert isInSubnet(String subnetId) {
    return expectText("be in ", subnetId, NetworkInterface::getSubnetId, "it is in ");
  }

  /**
   * Verifies the availability zone of the network interface.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).isInZone("us-east-1a");  // passes
   * assertThat(ec2).networkInterface(id).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the network interface is in another zone, or the network interface is
   *     not described
   */
  public NetworkInterfaceAssert isInZone(String zone) {
    return expectText("be in the zone ", zone, NetworkInterface::getAvailabilityZone, "it is in ");
  }

  /**
   * Verifies the description of the network interface.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).hasDescription("primary");    // passes
   * assertThat(ec2).networkInterface(id).hasDescription("secondary");  // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the description is another one, or the network interface is not
   *     described
   */
  public NetworkInterfaceAssert hasDescription(String description) {
    return expectEqual("description", description, NetworkInterface::getDescription);
  }

  private static @Nullable String attachedTo(NetworkInterface networkInterface) {
    NetworkInterfaceAttachment attachment = networkInterface.getAttachment();
    return attachment == null || !"attached".equals(attachment.getStatus())
        ? null
        : attachment.getInstanceId();
  }

  private static List<String> addresses(NetworkInterface networkInterface) {
    return networkInterface.getPrivateIpAddresses().stream()
        .map(NetworkInterfacePrivateIpAddress::getPrivateIpAddress)
        .toList();
  }
}
