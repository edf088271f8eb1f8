// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.CustomerGateway;
import com.amazonaws.services.ec2.model.DhcpOptions;
import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImportImageTask;
import com.amazonaws.services.ec2.model.ImportSnapshotTask;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.PlacementGroup;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnGateway;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The entry point for assertions about EC2. It can be imported statically together with AssertJ's
 * {@code Assertions}, if both are imported by their names: one with {@code *} is hidden by the
 * other.
 *
 * <pre>
 * import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(ec2).image(imageId).isAvailable().isSharedWith("999988887777").isNotPublic();
 * </pre>
 *
 * <p>These assertions compile and run with AssertJ and the SDK alone. {@link Ec2CloudAssertions}
 * has them too, and those that need ec2-fake-core.
 */
@CheckReturnValue
public class Ec2Assertions {
  /** For {@link Ec2CloudAssertions}. */
  protected Ec2Assertions() {}

  /**
   * Creates assertions about the resources that EC2 describes to a client.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions
   */
  public static Ec2Assert assertThat(AmazonEC2 actual) {
    return new Ec2Assert(actual);
  }

  /**
   * Creates assertions about an exception that tells that AWS refused a call.
   *
   * @param actual the exception
   * @return the assertions
   */
  public static AmazonServiceExceptionAssert assertThat(AmazonServiceException actual) {
    return new AmazonServiceExceptionAssert(actual);
  }

  /**
   * Creates assertions about an Elastic IP address as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedAddressAssert assertThat(Address actual) {
    return new DescribedAddressAssert(actual);
  }

  /**
   * Creates assertions about a bundle task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedBundleTaskAssert assertThat(BundleTask actual) {
    return new DescribedBundleTaskAssert(actual);
  }

  /**
   * Creates assertions about a conversion task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedConversionTaskAssert assertThat(ConversionTask actual) {
    return new DescribedConversionTaskAssert(actual);
  }

  /**
   * Creates assertions about a customer gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedCustomerGatewayAssert assertThat(CustomerGateway actual) {
    return new DescribedCustomerGatewayAssert(actual);
  }

  /**
   * Creates assertions about a set of DHCP options as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedDhcpOptionsAssert assertThat(DhcpOptions actual) {
    return new DescribedDhcpOptionsAssert(actual);
  }

  /**
   * Creates assertions about an egress-only internet gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedEgressOnlyInternetGatewayAssert assertThat(
      EgressOnlyInternetGateway actual) {
    return new DescribedEgressOnlyInternetGatewayAssert(actual);
  }

  /**
   * Creates assertions about an image as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedImageAssert assertThat(Image actual) {
    return new DescribedImageAssert(actual);
  }

  /**
   * Creates assertions about an import image task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedImportImageTaskAssert assertThat(ImportImageTask actual) {
    return new DescribedImportImageTaskAssert(actual);
  }

  /**
   * Creates assertions about an import snapshot task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedImportSnapshotTaskAssert assertThat(ImportSnapshotTask actual) {
    return new DescribedImportSnapshotTaskAssert(actual);
  }

  /**
   * Creates assertions about an instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedInstanceAssert assertThat(Instance actual) {
    return new DescribedInstanceAssert(actual);
  }

  /**
   * Creates assertions about an internet gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedInternetGatewayAssert assertThat(InternetGateway actual) {
    return new DescribedInternetGatewayAssert(actual);
  }

  /**
   * Creates assertions about a permission of a security group.
   *
   * @param actual the permission
   * @return the assertions
   */
  public static IpPermissionAssert assertThat(IpPermission actual) {
    return new IpPermissionAssert(actual);
  }

  /**
   * Creates assertions about a key pair as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedKeyPairAssert assertThat(KeyPairInfo actual) {
    return new DescribedKeyPairAssert(actual);
  }

  /**
   * Creates assertions about a NAT gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedNatGatewayAssert assertThat(NatGateway actual) {
    return new DescribedNatGatewayAssert(actual);
  }

  /**
   * Creates assertions about a network ACL as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedNetworkAclAssert assertThat(NetworkAcl actual) {
    return new DescribedNetworkAclAssert(actual);
  }

  /**
   * Creates assertions about a network interface as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedNetworkInterfaceAssert assertThat(NetworkInterface actual) {
    return new DescribedNetworkInterfaceAssert(actual);
  }

  /**
   * Creates assertions about a placement group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedPlacementGroupAssert assertThat(PlacementGroup actual) {
    return new DescribedPlacementGroupAssert(actual);
  }

  /**
   * Creates assertions about the instances of one launch.
   *
   * @param actual the reservation
   * @return the assertions
   */
  public static ReservationAssert assertThat(Reservation actual) {
    return new ReservationAssert(actual);
  }

  /**
   * Creates assertions about a reserved instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedReservedInstanceAssert assertThat(ReservedInstances actual) {
    return new DescribedReservedInstanceAssert(actual);
  }

  /**
   * Creates assertions about a route table as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedRouteTableAssert assertThat(RouteTable actual) {
    return new DescribedRouteTableAssert(actual);
  }

  /**
   * Creates assertions about a security group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSecurityGroupAssert assertThat(SecurityGroup actual) {
    return new DescribedSecurityGroupAssert(actual);
  }

  /**
   * Creates assertions about a snapshot as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSnapshotAssert assertThat(Snapshot actual) {
    return new DescribedSnapshotAssert(actual);
  }

  /**
   * Creates assertions about a Spot request as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSpotRequestAssert assertThat(SpotInstanceRequest actual) {
    return new DescribedSpotRequestAssert(actual);
  }

  /**
   * Creates assertions about a subnet as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSubnetAssert assertThat(Subnet actual) {
    return new DescribedSubnetAssert(actual);
  }

  /**
   * Creates assertions about an EBS volume as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVolumeAssert assertThat(Volume actual) {
    return new DescribedVolumeAssert(actual);
  }

  /**
   * Creates assertions about a VPC as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpcAssert assertThat(Vpc actual) {
    return new DescribedVpcAssert(actual);
  }

  /**
   * Creates assertions about a VPC endpoint as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpcEndpointAssert assertThat(VpcEndpoint actual) {
    return new DescribedVpcEndpointAssert(actual);
  }

  /**
   * Creates assertions about a peering connection of VPCs as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpcPeeringConnectionAssert assertThat(VpcPeeringConnection actual) {
    return new DescribedVpcPeeringConnectionAssert(actual);
  }

  /**
   * Creates assertions about a VPN connection as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpnConnectionAssert assertThat(VpnConnection actual) {
    return new DescribedVpnConnectionAssert(actual);
  }

  /**
   * Creates assertions about a virtual private gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpnGatewayAssert assertThat(VpnGateway actual) {
    return new DescribedVpnGatewayAssert(actual);
  }

  /**
   * Creates a rule for TCP to one port, for {@link SecurityGroupAssert#allows}.
   *
   * @param port the port, 0 to 65535
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if the port is out of range
   */
  public static IngressRule tcp(int port) {
    return IngressRule.tcp(port);
  }

  /**
   * Creates a rule for TCP to a range of ports, for {@link SecurityGroupAssert#allows}.
   *
   * @param fromPort the first port, 0 to 65535
   * @param toPort the last port, not lower than the first
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if a port is out of range or the last port is lower than the
   *     first
   */
  public static IngressRule tcp(int fromPort, int toPort) {
    return IngressRule.tcp(fromPort, toPort);
  }

  /**
   * Creates a rule for UDP to one port, for {@link SecurityGroupAssert#allows}.
   *
   * @param port the port, 0 to 65535
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if the port is out of range
   */
  public static IngressRule udp(int port) {
    return IngressRule.udp(port);
  }

  /**
   * Creates a rule for UDP to a range of ports, for {@link SecurityGroupAssert#allows}.
   *
   * @param fromPort the first port, 0 to 65535
   * @param toPort the last port, not lower than the first
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if a port is out of range or the last port is lower than the
   *     first
   */
  public static IngressRule udp(int fromPort, int toPort) {
    return IngressRule.udp(fromPort, toPort);
  }

  /**
   * Creates a rule for ICMP of all types, for {@link SecurityGroupAssert#allows}.
   *
   * @return the rule, which matches any source
   */
  public static IngressRule icmp() {
    return IngressRule.icmp();
  }

  /**
   * Creates a rule for ICMP of one type, for {@link SecurityGroupAssert#allows}.
   *
   * @param type the ICMP type, for example 8 for an echo request
   * @param code the ICMP code; -1 for all
   * @return the rule, which matches any source
   */
  public static IngressRule icmp(int type, int code) {
    return IngressRule.icmp(type, code);
  }

  /**
   * Creates a rule for all protocols and ports, for {@link SecurityGroupAssert#allows}.
   *
   * @return the rule, which matches any source
   */
  public static IngressRule allTraffic() {
    return IngressRule.allTraffic();
  }
}
