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
 * {@link Ec2Assertions} in the style of behaviour-driven development.
 *
 * <pre>
 * then(ec2).image(imageId).isAvailable();
 * </pre>
 */
@CheckReturnValue
public class Ec2BddAssertions {
  /** For {@link Ec2CloudBddAssertions}. */
  protected Ec2BddAssertions() {}

  /**
   * Creates assertions about the resources that EC2 describes to a client.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions
   */
  public static Ec2Assert then(AmazonEC2 actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an exception that tells that AWS refused a call.
   *
   * @param actual the exception
   * @return the assertions
   */
  public static AmazonServiceExceptionAssert then(AmazonServiceException actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an Elastic IP address as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedAddressAssert then(Address actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a bundle task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedBundleTaskAssert then(BundleTask actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a conversion task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedConversionTaskAssert then(ConversionTask actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a customer gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedCustomerGatewayAssert then(CustomerGateway actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a set of DHCP options as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedDhcpOptionsAssert then(DhcpOptions actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an egress-only internet gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedEgressOnlyInternetGatewayAssert then(EgressOnlyInternetGateway actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an image as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedImageAssert then(Image actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an import image task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedImportImageTaskAssert then(ImportImageTask actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an import snapshot task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedImportSnapshotTaskAssert then(ImportSnapshotTask actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedInstanceAssert then(Instance actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an internet gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedInternetGatewayAssert then(InternetGateway actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a permission of a security group.
   *
   * @param actual the permission
   * @return the assertions
   */
  public static IpPermissionAssert then(IpPermission actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a key pair as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedKeyPairAssert then(KeyPairInfo actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a NAT gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedNatGatewayAssert then(NatGateway actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a network ACL as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedNetworkAclAssert then(NetworkAcl actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a network interface as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedNetworkInterfaceAssert then(NetworkInterface actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a placement group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedPlacementGroupAssert then(PlacementGroup actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about the instances of one launch.
   *
   * @param actual the reservation
   * @return the assertions
   */
  public static ReservationAssert then(Reservation actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a reserved instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedReservedInstanceAssert then(ReservedInstances actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a route table as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedRouteTableAssert then(RouteTable actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a security group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSecurityGroupAssert then(SecurityGroup actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a snapshot as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSnapshotAssert then(Snapshot actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a Spot request as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSpotRequestAssert then(SpotInstanceRequest actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a subnet as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedSubnetAssert then(Subnet actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about an EBS volume as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVolumeAssert then(Volume actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a VPC as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpcAssert then(Vpc actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a VPC endpoint as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpcEndpointAssert then(VpcEndpoint actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a peering connection of VPCs as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpcPeeringConnectionAssert then(VpcPeeringConnection actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a VPN connection as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpnConnectionAssert then(VpnConnection actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about a virtual private gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions
   */
  public static DescribedVpnGatewayAssert then(VpnGateway actual) {
    return Ec2Assertions.assertThat(actual);
  }
}
