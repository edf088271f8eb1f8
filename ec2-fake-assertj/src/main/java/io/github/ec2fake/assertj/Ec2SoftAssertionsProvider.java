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
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Adds the assertions about EC2 to your own class of soft assertions.
 *
 * <pre>
 * class MySoftAssertions extends SoftAssertions implements Ec2SoftAssertionsProvider {}
 * </pre>
 */
public interface Ec2SoftAssertionsProvider extends SoftAssertionsProvider {

  /**
   * Creates soft assertions about the resources that EC2 describes to a client. The assertions to
   * which they navigate are soft as well.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default Ec2Assert assertThat(AmazonEC2 actual) {
    return proxy(Ec2Assert.class, AmazonEC2.class, actual).softly(this);
  }

  /**
   * Creates soft assertions about an exception that tells that AWS refused a call.
   *
   * @param actual the exception
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default AmazonServiceExceptionAssert assertThat(AmazonServiceException actual) {
    return proxy(AmazonServiceExceptionAssert.class, AmazonServiceException.class, actual);
  }

  /**
   * Creates soft assertions about an Elastic IP address as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedAddressAssert assertThat(Address actual) {
    return proxy(DescribedAddressAssert.class, Address.class, actual);
  }

  /**
   * Creates soft assertions about a bundle task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedBundleTaskAssert assertThat(BundleTask actual) {
    return proxy(DescribedBundleTaskAssert.class, BundleTask.class, actual);
  }

  /**
   * Creates soft assertions about a conversion task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedConversionTaskAssert assertThat(ConversionTask actual) {
    return proxy(DescribedConversionTaskAssert.class, ConversionTask.class, actual);
  }

  /**
   * Creates soft assertions about a customer gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedCustomerGatewayAssert assertThat(CustomerGateway actual) {
    return proxy(DescribedCustomerGatewayAssert.class, CustomerGateway.class, actual);
  }

  /**
   * Creates soft assertions about a set of DHCP options as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedDhcpOptionsAssert assertThat(DhcpOptions actual) {
    return proxy(DescribedDhcpOptionsAssert.class, DhcpOptions.class, actual);
  }

  /**
   * Creates soft assertions about an egress-only internet gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedEgressOnlyInternetGatewayAssert assertThat(EgressOnlyInternetGateway actual) {
    return proxy(
        DescribedEgressOnlyInternetGatewayAssert.class, EgressOnlyInternetGateway.class, actual);
  }

  /**
   * Creates soft assertions about an image as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedImageAssert assertThat(Image actual) {
    return proxy(DescribedImageAssert.class, Image.class, actual);
  }

  /**
   * Creates soft assertions about an import image task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedImportImageTaskAssert assertThat(ImportImageTask actual) {
    return proxy(DescribedImportImageTaskAssert.class, ImportImageTask.class, actual);
  }

  /**
   * Creates soft assertions about an import snapshot task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedImportSnapshotTaskAssert assertThat(ImportSnapshotTask actual) {
    return proxy(DescribedImportSnapshotTaskAssert.class, ImportSnapshotTask.class, actual);
  }

  /**
   * Creates soft assertions about an instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedInstanceAssert assertThat(Instance actual) {
    return proxy(DescribedInstanceAssert.class, Instance.class, actual);
  }

  /**
   * Creates soft assertions about an internet gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedInternetGatewayAssert assertThat(InternetGateway actual) {
    return proxy(DescribedInternetGatewayAssert.class, InternetGateway.class, actual);
  }

  /**
   * Creates soft assertions about a permission of a security group.
   *
   * @param actual the permission
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default IpPermissionAssert assertThat(IpPermission actual) {
    return proxy(IpPermissionAssert.class, IpPermission.class, actual);
  }

  /**
   * Creates soft assertions about a key pair as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedKeyPairAssert assertThat(KeyPairInfo actual) {
    return proxy(DescribedKeyPairAssert.class, KeyPairInfo.class, actual);
  }

  /**
   * Creates soft assertions about a NAT gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedNatGatewayAssert assertThat(NatGateway actual) {
    return proxy(DescribedNatGatewayAssert.class, NatGateway.class, actual);
  }

  /**
   * Creates soft assertions about a network ACL as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedNetworkAclAssert assertThat(NetworkAcl actual) {
    return proxy(DescribedNetworkAclAssert.class, NetworkAcl.class, actual);
  }

  /**
   * Creates soft assertions about a network interface as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedNetworkInterfaceAssert assertThat(NetworkInterface actual) {
    return proxy(DescribedNetworkInterfaceAssert.class, NetworkInterface.class, actual);
  }

  /**
   * Creates soft assertions about a placement group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedPlacementGroupAssert assertThat(PlacementGroup actual) {
    return proxy(DescribedPlacementGroupAssert.class, PlacementGroup.class, actual);
  }

  /**
   * Creates soft assertions about the instances of one launch.
   *
   * @param actual the reservation
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default ReservationAssert assertThat(Reservation actual) {
    return proxy(ReservationAssert.class, Reservation.class, actual);
  }

  /**
   * Creates soft assertions about a reserved instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedReservedInstanceAssert assertThat(ReservedInstances actual) {
    return proxy(DescribedReservedInstanceAssert.class, ReservedInstances.class, actual);
  }

  /**
   * Creates soft assertions about a route table as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedRouteTableAssert assertThat(RouteTable actual) {
    return proxy(DescribedRouteTableAssert.class, RouteTable.class, actual);
  }

  /**
   * Creates soft assertions about a security group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSecurityGroupAssert assertThat(SecurityGroup actual) {
    return proxy(DescribedSecurityGroupAssert.class, SecurityGroup.class, actual);
  }

  /**
   * Creates soft assertions about a snapshot as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSnapshotAssert assertThat(Snapshot actual) {
    return proxy(DescribedSnapshotAssert.class, Snapshot.class, actual);
  }

  /**
   * Creates soft assertions about a Spot request as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSpotRequestAssert assertThat(SpotInstanceRequest actual) {
    return proxy(DescribedSpotRequestAssert.class, SpotInstanceRequest.class, actual);
  }

  /**
   * Creates soft assertions about a subnet as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSubnetAssert assertThat(Subnet actual) {
    return proxy(DescribedSubnetAssert.class, Subnet.class, actual);
  }

  /**
   * Creates soft assertions about an EBS volume as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVolumeAssert assertThat(Volume actual) {
    return proxy(DescribedVolumeAssert.class, Volume.class, actual);
  }

  /**
   * Creates soft assertions about a VPC as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVpcAssert assertThat(Vpc actual) {
    return proxy(DescribedVpcAssert.class, Vpc.class, actual);
  }

  /**
   * Creates soft assertions about a VPC endpoint as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVpcEndpointAssert assertThat(VpcEndpoint actual) {
    return proxy(DescribedVpcEndpointAssert.class, VpcEndpoint.class, actual);
  }

  /**
   * Creates soft assertions about a peering connection of VPCs as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVpcPeeringConnectionAssert assertThat(VpcPeeringConnection actual) {
    return proxy(DescribedVpcPeeringConnectionAssert.class, VpcPeeringConnection.class, actual);
  }

  /**
   * Creates soft assertions about a VPN connection as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVpnConnectionAssert assertThat(VpnConnection actual) {
    return proxy(DescribedVpnConnectionAssert.class, VpnConnection.class, actual);
  }

  /**
   * Creates soft assertions about a virtual private gateway as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVpnGatewayAssert assertThat(VpnGateway actual) {
    return proxy(DescribedVpnGatewayAssert.class, VpnGateway.class, actual);
  }
}
