// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SecurityGroupIdentifier;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Assertions about a VPC endpoint; see {@link Ec2Assert#vpcEndpoint}. */
public class VpcEndpointAssert extends AbstractTaggedAssert<VpcEndpointAssert, VpcEndpoint> {

  /**
   * Creates the assertions; use {@link Ec2Assert#vpcEndpoint} instead.
   *
   * @param actual the VPC endpoint
   */
  public VpcEndpointAssert(Ec2Resource actual) {
    super(actual, VpcEndpointAssert.class, VpcEndpointResourceType.VPC_ENDPOINT);
  }

  /**
   * Verifies that the VPC endpoint is available. The failure message tells why creating it failed,
   * if it did.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(created).isAvailable();    // passes
   * assertThat(ec2).vpcEndpoint(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is in another state, or it is not described
   */
  public VpcEndpointAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the VPC endpoint's state.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(created).hasState("available");  // passes
   * assertThat(ec2).vpcEndpoint(created).hasState("deleting");   // fails
   * </pre>
   *
   * @param state EC2's name of the state, in lower or upper case, for example {@code pending},
   *     {@code available} or {@code deleting}
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is in another state, or it is not described
   */
  public VpcEndpointAssert hasState(String state) {
    return expectState("be " + state, state.toLowerCase(Locale.ROOT));
  }

  /**
   * Verifies that the VPC endpoint is reached by routes.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(ofS3).isGateway();   // passes if it was created so
   * assertThat(ec2).vpcEndpoint(ofSsm).isGateway();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is of another type, or it is not described
   */
  public VpcEndpointAssert isGateway() {
    return hasType("Gateway");
  }

  /**
   * Verifies that the VPC endpoint is reached by network interfaces.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(ofSsm).isInterface();  // passes if it was created so
   * assertThat(ec2).vpcEndpoint(ofS3).isInterface();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is of another type, or it is not described
   */
  public VpcEndpointAssert isInterface() {
    return hasType("Interface");
  }

  /**
   * Verifies the VPC endpoint's type.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(ofS3).hasType("Gateway");              // passes
   * assertThat(ec2).vpcEndpoint(ofS3).hasType("GatewayLoadBalancer");  // fails
   * </pre>
   *
   * @param type EC2's name of the type
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is of another type, or it is not described
   */
  public VpcEndpointAssert hasType(String type) {
    return expectEqual("type", type, VpcEndpoint::getVpcEndpointType);
  }

  /**
   * Verifies the service that the VPC endpoint leads to.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).leadsTo("com.amazonaws.us-east-1.s3");        // passes
   * assertThat(ec2).vpcEndpoint(id).leadsTo("com.amazonaws.us-east-1.dynamodb");  // fails
   * </pre>
   *
   * @param serviceName the name of the service
   * @return these assertions
   * @throws AssertionError if the VPC endpoint leads to another, or it is not described
   */
  public VpcEndpointAssert leadsTo(String serviceName) {
    return expectText("lead to ", serviceName, VpcEndpoint::getServiceName, "it leads to ");
  }

  /**
   * Verifies that a route table leads to the gateway endpoint.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).isInRouteTable(table);  // passes if it was created so
   * assertThat(ec2).vpcEndpoint(id).isInRouteTable(other);  // fails
   * </pre>
   *
   * @param routeTableId the route table's id
   * @return these assertions
   * @throws AssertionError if the route table does not, or the VPC endpoint is not described
   */
  public VpcEndpointAssert isInRouteTable(String routeTableId) {
    return expectOneOf("be in the route table ", routeTableId, VpcEndpoint::getRouteTableIds);
  }

  /**
   * Verifies that the interface endpoint has a network interface in a subnet.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).isInSubnet(subnet);  // passes if it was created there
   * assertThat(ec2).vpcEndpoint(id).isInSubnet(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if it has none there, or the VPC endpoint is not described
   */
  public VpcEndpointAssert isInSubnet(String subnetId) {
    return expectOneOf("be in the subnet ", subnetId, VpcEndpoint::getSubnetIds);
  }

  /**
   * Verifies that the interface endpoint is in a security group.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).isInSecurityGroup(group);          // passes
   * assertThat(ec2).vpcEndpoint(id).isInSecurityGroup("sg-00000000");  // fails
   * </pre>
   *
   * @param groupId the security group's id
   * @return these assertions
   * @throws AssertionError if it is not, or the VPC endpoint is not described
   */
  public VpcEndpointAssert isInSecurityGroup(String groupId) {
    return expectOneOf(
        "be in the security group ",
        groupId,
        endpoint ->
            endpoint.getGroups().stream().map(SecurityGroupIdentifier::getGroupId).toList());
  }

  /**
   * Verifies that the interface endpoint takes over the name of its service in the VPC.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(ofSsm).hasPrivateDns();  // passes if it was created so
   * assertThat(ec2).vpcEndpoint(ofS3).hasPrivateDns();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if it does not, or the VPC endpoint is not described
   */
  public VpcEndpointAssert hasPrivateDns() {
    return expect(
        "have private DNS enabled",
        endpoint -> Boolean.TRUE.equals(endpoint.getPrivateDnsEnabled()),
        endpoint -> "it does not");
  }

  /**
   * Verifies the VPC endpoint's VPC.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).isInVpc(vpc);    // passes if it was created there
   * assertThat(ec2).vpcEndpoint(id).isInVpc(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the VPC endpoint is in another VPC, or it is not described
   */
  public VpcEndpointAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, VpcEndpoint::getVpcId, "it is in ");
  }

  /**
   * Verifies the account that owns the VPC endpoint.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).vpcEndpoint(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the VPC endpoint, or it is not described
   */
  public VpcEndpointAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, VpcEndpoint::getOwnerId, "its owner is ");
  }

  private VpcEndpointAssert expectOneOf(
      String expectation, String id, Function<VpcEndpoint, List<String>> ids) {
    return expect(
        expectation + id,
        endpoint -> ids.apply(endpoint).contains(id),
        endpoint ->
            ids.apply(endpoint).isEmpty()
                ? "it is in none"
                : "it is in " + String.join(", ", ids.apply(endpoint)));
  }
}
