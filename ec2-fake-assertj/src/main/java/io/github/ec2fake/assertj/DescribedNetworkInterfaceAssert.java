// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.NetworkInterface;

/**
 * Assertions about a network interface as EC2 described it, the SDK's {@code NetworkInterface}.
 * They call nothing; {@link NetworkInterfaceAssert} asks EC2 itself.
 */
public class DescribedNetworkInterfaceAssert
    extends AbstractTaggedDescribedAssert<
        DescribedNetworkInterfaceAssert, NetworkInterface, NetworkInterfaceAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(NetworkInterface)} instead.
   *
   * @param actual a network interface
   */
  public DescribedNetworkInterfaceAssert(NetworkInterface actual) {
    super(
        actual,
        DescribedNetworkInterfaceAssert.class,
        NetworkInterfaceResourceType.NETWORK_INTERFACE,
        NetworkInterfaceAssert::new);
  }

  /**
   * Verifies that the interface is available, which means that it exists and is not attached.
   *
   * <pre>
   * assertThat(detached).isAvailable();  // passes
   * assertThat(attached).isAvailable();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the interface is in another state
   */
  public DescribedNetworkInterfaceAssert isAvailable() {
    return verify(NetworkInterfaceAssert::isAvailable);
  }

  /**
   * Verifies that the interface is in use.
   *
   * <pre>
   * assertThat(attached).isInUse();  // passes
   * assertThat(detached).isInUse();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the interface is in another state
   */
  public DescribedNetworkInterfaceAssert isInUse() {
    return verify(NetworkInterfaceAssert::isInUse);
  }

  /**
   * Verifies the interface's state.
   *
   * <pre>
   * assertThat(detached).hasState("available");  // passes
   * assertThat(detached).hasState("in-use");     // fails
   * </pre>
   *
   * @param state EC2's name of the status: {@code pending}, {@code available}, {@code associated},
   *     {@code attaching}, {@code in-use}, {@code detaching}
   * @return these assertions
   * @throws AssertionError if the interface is in another state
   */
  public DescribedNetworkInterfaceAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that the interface is attached to an instance. An interface that is attaching or
   * detaching does not pass.
   *
   * <pre>
   * assertThat(attached).isAttachedTo(instance);  // passes
   * assertThat(attached).isAttachedTo(other);     // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the interface is not attached to the instance
   */
  public DescribedNetworkInterfaceAssert isAttachedTo(String instanceId) {
    return verify(it -> it.isAttachedTo(instanceId));
  }

  /**
   * Verifies that the interface has a private IPv4 address, as its primary or a secondary one.
   *
   * <pre>
   * assertThat(networkInterface).hasPrivateIpAddress("10.0.1.5");  // passes if it is one of its own
   * assertThat(networkInterface).hasPrivateIpAddress("10.0.1.6");  // fails
   * </pre>
   *
   * @param address the address
   * @return these assertions
   * @throws AssertionError if the interface does not have the address
   */
  public DescribedNetworkInterfaceAssert hasPrivateIpAddress(String address) {
    return verify(it -> it.hasPrivateIpAddress(address));
  }

  /**
   * Verifies that the interface is in a security group. It may be in others as well.
   *
   * <pre>
   * assertThat(networkInterface).isInSecurityGroup("web");  // passes if it is
   * assertThat(networkInterface).isInSecurityGroup("db");   // fails
   * </pre>
   *
   * @param nameOrId the group's name or id
   * @return these assertions
   * @throws AssertionError if the interface is not in the group
   */
  public DescribedNetworkInterfaceAssert isInSecurityGroup(String nameOrId) {
    return verify(it -> it.isInSecurityGroup(nameOrId));
  }

  /**
   * Verifies the account that owns the network interface.
   *
   * <pre>
   * assertThat(networkInterface).hasOwner("111122223333");  // passes
   * assertThat(networkInterface).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the network interface
   */
  public DescribedNetworkInterfaceAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }

  /**
   * Verifies the VPC of the network interface.
   *
   * <pre>
   * assertThat(networkInterface).isInVpc(vpcId);           // passes if it is there
   * assertThat(networkInterface).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the network interface is in another VPC
   */
  public DescribedNetworkInterfaceAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }

  /**
   * Verifies the subnet of the network interface.
   *
   * <pre>
   * assertThat(networkInterface).isInSubnet(subnetId);           // passes if it is there
   * assertThat(networkInterface).isInSubnet("subnet-00000000");  // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the network interface is in another subnet
   */
  public DescribedNetworkInterfaceAssert isInSubnet(String subnetId) {
    return verify(it -> it.isInSubnet(subnetId));
  }

  /**
   * Verifies the availability zone of the network interface.
   *
   * <pre>
   * assertThat(networkInterface).isInZone("us-east-1a");  // passes
   * assertThat(networkInterface).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the network interface is in another zone
   */
  public DescribedNetworkInterfaceAssert isInZone(String zone) {
    return verify(it -> it.isInZone(zone));
  }

  /**
   * Verifies the description of the network interface.
   *
   * <pre>
   * assertThat(networkInterface).hasDescription("primary");    // passes
   * assertThat(networkInterface).hasDescription("secondary");  // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the description is another one
   */
  public DescribedNetworkInterfaceAssert hasDescription(String description) {
    return verify(it -> it.hasDescription(description));
  }
}
