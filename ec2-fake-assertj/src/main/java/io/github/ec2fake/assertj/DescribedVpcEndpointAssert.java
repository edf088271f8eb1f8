// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpcEndpoint;

/**
 * Assertions about a VPC endpoint as EC2 described it, the SDK's {@code VpcEndpoint}. They call
 * nothing; {@link VpcEndpointAssert} asks EC2 itself.
 */
public class DescribedVpcEndpointAssert
    extends AbstractTaggedDescribedAssert<
        DescribedVpcEndpointAssert, VpcEndpoint, VpcEndpointAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(VpcEndpoint)} instead.
   *
   * @param actual a VPC endpoint
   */
  public DescribedVpcEndpointAssert(VpcEndpoint actual) {
    super(
        actual,
        DescribedVpcEndpointAssert.class,
        VpcEndpointResourceType.VPC_ENDPOINT,
        VpcEndpointAssert::new);
  }

  /**
   * Verifies that the VPC endpoint is available. The failure message tells why creating it failed,
   * if it did.
   *
   * <pre>
   * assertThat(created).isAvailable();    // passes
   * assertThat(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is in another state
   */
  public DescribedVpcEndpointAssert isAvailable() {
    return verify(VpcEndpointAssert::isAvailable);
  }

  /**
   * Verifies the VPC endpoint's state.
   *
   * <pre>
   * assertThat(created).hasState("available");  // passes
   * assertThat(created).hasState("deleting");   // fails
   * </pre>
   *
   * @param state EC2's name of the state, in lower or upper case, for example {@code pending},
   *     {@code available} or {@code deleting}
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is in another state
   */
  public DescribedVpcEndpointAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that the VPC endpoint is reached by routes.
   *
   * <pre>
   * assertThat(ofS3).isGateway();   // passes if it was created so
   * assertThat(ofSsm).isGateway();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is of another type
   */
  public DescribedVpcEndpointAssert isGateway() {
    return verify(VpcEndpointAssert::isGateway);
  }

  /**
   * Verifies that the VPC endpoint is reached by network interfaces.
   *
   * <pre>
   * assertThat(ofSsm).isInterface();  // passes if it was created so
   * assertThat(ofS3).isInterface();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is of another type
   */
  public DescribedVpcEndpointAssert isInterface() {
    return verify(VpcEndpointAssert::isInterface);
  }

  /**
   * Verifies the VPC endpoint's type.
   *
   * <pre>
   * assertThat(ofS3).hasType("Gateway");              // passes
   * assertThat(ofS3).hasType("GatewayLoadBalancer");  // fails
   * </pre>
   *
   * @param type EC2's name of the type
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is of another type
   */
  public DescribedVpcEndpointAssert hasType(String type) {
    return verify(it -> it.hasType(type));
  }

  /**
   * Verifies the service that the VPC endpoint leads to.
   *
   * <pre>
   * assertThat(vpcEndpoint).leadsTo("com.amazonaws.us-east-1.s3");        // passes
   * assertThat(vpcEndpoint).leadsTo("com.amazonaws.us-east-1.dynamodb");  // fails
   * </pre>
   *
   * @param serviceName the name of the service
   * @return these assertions
   * @throws AssertionError if the VPC endpoint leads to another
   */
  public DescribedVpcEndpointAssert leadsTo(String serviceName) {
    return verify(it -> it.leadsTo(serviceName));
  }

  /**
   * Verifies that a route table leads to the gateway endpoint.
   *
   * <pre>
   * assertThat(vpcEndpoint).isInRouteTable(table);  // passes if it was created so
   * assertThat(vpcEndpoint).isInRouteTable(other);  // fails
   * </pre>
   *
   * @param routeTableId the route table's id
   * @return these assertions
   * @throws AssertionError if the route table does not
   */
  public DescribedVpcEndpointAssert isInRouteTable(String routeTableId) {
    return verify(it -> it.isInRouteTable(routeTableId));
  }

  /**
   * Verifies that the interface endpoint has a network interface in a subnet.
   *
   * <pre>
   * assertThat(vpcEndpoint).isInSubnet(subnet);  // passes if it was created there
   * assertThat(vpcEndpoint).isInSubnet(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if it has none there
   */
  public DescribedVpcEndpointAssert isInSubnet(String subnetId) {
    return verify(it -> it.isInSubnet(subnetId));
  }

  /**
   * Verifies that the interface endpoint is in a security group.
   *
   * <pre>
   * assertThat(vpcEndpoint).isInSecurityGroup(group);          // passes
   * assertThat(vpcEndpoint).isInSecurityGroup("sg-00000000");  // fails
   * </pre>
   *
   * @param groupId the security group's id
   * @return these assertions
   * @throws AssertionError if it is not
   */
  public DescribedVpcEndpointAssert isInSecurityGroup(String groupId) {
    return verify(it -> it.isInSecurityGroup(groupId));
  }

  /**
   * Verifies that the interface endpoint takes over the name of its service in the VPC.
   *
   * <pre>
   * assertThat(ofSsm).hasPrivateDns();  // passes if it was created so
   * assertThat(ofS3).hasPrivateDns();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if it does not
   */
  public DescribedVpcEndpointAssert hasPrivateDns() {
    return verify(VpcEndpointAssert::hasPrivateDns);
  }

  /**
   * Verifies the VPC endpoint's VPC.
   *
   * <pre>
   * assertThat(vpcEndpoint).isInVpc(vpc);    // passes if it was created there
   * assertThat(vpcEndpoint).isInVpc(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is in another VPC
   */
  public DescribedVpcEndpointAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }

  /**
   * Verifies the account that owns the VPC endpoint.
   *
   * <pre>
   * assertThat(vpcEndpoint).hasOwner("111122223333");  // passes
   * assertThat(vpcEndpoint).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the VPC endpoint
   */
  public DescribedVpcEndpointAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }
}
