// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
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
import org.assertj.core.api.InstanceOfAssertFactory;

/**
 * The assertions about the SDK's objects for AssertJ's {@code asInstanceOf}, {@code first}, {@code
 * singleElement} and {@code extracting}, in the way of AssertJ's {@code InstanceOfAssertFactories}.
 *
 * <pre>
 * assertThat(result.getImages()).singleElement(Ec2AssertFactories.IMAGE).isAvailable();
 * assertThatThrownBy(() -&gt; ec2.runInstances(request))
 *     .asInstanceOf(Ec2AssertFactories.AMAZON_SERVICE_EXCEPTION)
 *     .isThrottling();
 * </pre>
 */
public final class Ec2AssertFactories {
  /** Assertions about an exception that tells that AWS refused a call. */
  public static final InstanceOfAssertFactory<AmazonServiceException, AmazonServiceExceptionAssert>
      AMAZON_SERVICE_EXCEPTION =
          new InstanceOfAssertFactory<>(AmazonServiceException.class, Ec2Assertions::assertThat);

  /** Assertions about an Elastic IP address as EC2 described it. */
  public static final InstanceOfAssertFactory<Address, DescribedAddressAssert> ADDRESS =
      new InstanceOfAssertFactory<>(Address.class, Ec2Assertions::assertThat);

  /** Assertions about a bundle task as EC2 described it. */
  public static final InstanceOfAssertFactory<BundleTask, DescribedBundleTaskAssert> BUNDLE_TASK =
      new InstanceOfAssertFactory<>(BundleTask.class, Ec2Assertions::assertThat);

  /** Assertions about a conversion task as EC2 described it. */
  public static final InstanceOfAssertFactory<ConversionTask, DescribedConversionTaskAssert>
      CONVERSION_TASK =
          new InstanceOfAssertFactory<>(ConversionTask.class, Ec2Assertions::assertThat);

  /** Assertions about a customer gateway as EC2 described it. */
  public static final InstanceOfAssertFactory<CustomerGateway, DescribedCustomerGatewayAssert>
      CUSTOMER_GATEWAY =
          new InstanceOfAssertFactory<>(CustomerGateway.class, Ec2Assertions::assertThat);

  /** Assertions about a set of DHCP options as EC2 described it. */
  public static final InstanceOfAssertFactory<DhcpOptions, DescribedDhcpOptionsAssert>
      DHCP_OPTIONS = new InstanceOfAssertFactory<>(DhcpOptions.class, Ec2Assertions::assertThat);

  /** Assertions about an egress-only internet gateway as EC2 described it. */
  public static final InstanceOfAssertFactory<
          EgressOnlyInternetGateway, DescribedEgressOnlyInternetGatewayAssert>
      EGRESS_ONLY_INTERNET_GATEWAY =
          new InstanceOfAssertFactory<>(EgressOnlyInternetGateway.class, Ec2Assertions::assertThat);

  /** Assertions about an image as EC2 described it. */
  public static final InstanceOfAssertFactory<Image, DescribedImageAssert> IMAGE =
      new InstanceOfAssertFactory<>(Image.class, Ec2Assertions::assertThat);

  /** Assertions about an import image task as EC2 described it. */
  public static final InstanceOfAssertFactory<ImportImageTask, DescribedImportImageTaskAssert>
      IMPORT_IMAGE_TASK =
          new InstanceOfAssertFactory<>(ImportImageTask.class, Ec2Assertions::assertThat);

  /** Assertions about an import snapshot task as EC2 described it. */
  public static final InstanceOfAssertFactory<ImportSnapshotTask, DescribedImportSnapshotTaskAssert>
      IMPORT_SNAPSHOT_TASK =
          new InstanceOfAssertFactory<>(ImportSnapshotTask.class, Ec2Assertions::assertThat);

  /** Assertions about an instance as EC2 described it. */
  public static final InstanceOfAssertFactory<Instance, DescribedInstanceAssert> INSTANCE =
      new InstanceOfAssertFactory<>(Instance.class, Ec2Assertions::assertThat);

  /** Assertions about an internet gateway as EC2 described it. */
  public static final InstanceOfAssertFactory<InternetGateway, DescribedInternetGatewayAssert>
      INTERNET_GATEWAY =
          new InstanceOfAssertFactory<>(InternetGateway.class, Ec2Assertions::assertThat);

  /** Assertions about a permission of a security group. */
  public static final InstanceOfAssertFactory<IpPermission, IpPermissionAssert> IP_PERMISSION =
      new InstanceOfAssertFactory<>(IpPermission.class, Ec2Assertions::assertThat);

  /** Assertions about a key pair as EC2 described it. */
  public static final InstanceOfAssertFactory<KeyPairInfo, DescribedKeyPairAssert> KEY_PAIR_INFO =
      new InstanceOfAssertFactory<>(KeyPairInfo.class, Ec2Assertions::assertThat);

  /** Assertions about a NAT gateway as EC2 described it. */
  public static final InstanceOfAssertFactory<NatGateway, DescribedNatGatewayAssert> NAT_GATEWAY =
      new InstanceOfAssertFactory<>(NatGateway.class, Ec2Assertions::assertThat);

  /** Assertions about a network ACL as EC2 described it. */
  public static final InstanceOfAssertFactory<NetworkAcl, DescribedNetworkAclAssert> NETWORK_ACL =
      new InstanceOfAssertFactory<>(NetworkAcl.class, Ec2Assertions::assertThat);

  /** Assertions about a network interface as EC2 described it. */
  public static final InstanceOfAssertFactory<NetworkInterface, DescribedNetworkInterfaceAssert>
      NETWORK_INTERFACE =
          new InstanceOfAssertFactory<>(NetworkInterface.class, Ec2Assertions::assertThat);

  /** Assertions about a placement group as EC2 described it. */
  public static final InstanceOfAssertFactory<PlacementGroup, DescribedPlacementGroupAssert>
      PLACEMENT_GROUP =
          new InstanceOfAssertFactory<>(PlacementGroup.class, Ec2Assertions::assertThat);

  /** Assertions about the instances of one launch. */
  public static final InstanceOfAssertFactory<Reservation, ReservationAssert> RESERVATION =
      new InstanceOfAssertFactory<>(Reservation.class, Ec2Assertions::assertThat);

  /** Assertions about a reserved instance as EC2 described it. */
  public static final InstanceOfAssertFactory<ReservedInstances, DescribedReservedInstanceAssert>
      RESERVED_INSTANCES =
          new InstanceOfAssertFactory<>(ReservedInstances.class, Ec2Assertions::assertThat);

  /** Assertions about a route table as EC2 described it. */
  public static final InstanceOfAssertFactory<RouteTable, DescribedRouteTableAssert> ROUTE_TABLE =
      new InstanceOfAssertFactory<>(RouteTable.class, Ec2Assertions::assertThat);

  /** Assertions about a security group as EC2 described it. */
  public static final InstanceOfAssertFactory<SecurityGroup, DescribedSecurityGroupAssert>
      SECURITY_GROUP =
          new InstanceOfAssertFactory<>(SecurityGroup.class, Ec2Assertions::assertThat);

  /** Assertions about a snapshot as EC2 described it. */
  public static final InstanceOfAssertFactory<Snapshot, DescribedSnapshotAssert> SNAPSHOT =
      new InstanceOfAssertFactory<>(Snapshot.class, Ec2Assertions::assertThat);

  /** Assertions about a Spot request as EC2 described it. */
  public static final InstanceOfAssertFactory<SpotInstanceRequest, DescribedSpotRequestAssert>
      SPOT_INSTANCE_REQUEST =
          new InstanceOfAssertFactory<>(SpotInstanceRequest.class, Ec2Assertions::assertThat);

  /** Assertions about a subnet as EC2 described it. */
  public static final InstanceOfAssertFactory<Subnet, DescribedSubnetAssert> SUBNET =
      new InstanceOfAssertFactory<>(Subnet.class, Ec2Assertions::assertThat);

  /** Assertions about an EBS volume as EC2 described it. */
  public static final InstanceOfAssertFactory<Volume, DescribedVolumeAssert> VOLUME =
      new InstanceOfAssertFactory<>(Volume.class, Ec2Assertions::assertThat);

  /** Assertions about a VPC as EC2 described it. */
  public static final InstanceOfAssertFactory<Vpc, DescribedVpcAssert> VPC =
      new InstanceOfAssertFactory<>(Vpc.class, Ec2Assertions::assertThat);

  /** Assertions about a VPC endpoint as EC2 described it. */
  public static final InstanceOfAssertFactory<VpcEndpoint, DescribedVpcEndpointAssert>
      VPC_ENDPOINT = new InstanceOfAssertFactory<>(VpcEndpoint.class, Ec2Assertions::assertThat);

  /** Assertions about a peering connection of VPCs as EC2 described it. */
  public static final InstanceOfAssertFactory<
          VpcPeeringConnection, DescribedVpcPeeringConnectionAssert>
      VPC_PEERING_CONNECTION =
          new InstanceOfAssertFactory<>(VpcPeeringConnection.class, Ec2Assertions::assertThat);

  /** Assertions about a VPN connection as EC2 described it. */
  public static final InstanceOfAssertFactory<VpnConnection, DescribedVpnConnectionAssert>
      VPN_CONNECTION =
          new InstanceOfAssertFactory<>(VpnConnection.class, Ec2Assertions::assertThat);

  /** Assertions about a virtual private gateway as EC2 described it. */
  public static final InstanceOfAssertFactory<VpnGateway, DescribedVpnGatewayAssert> VPN_GATEWAY =
      new InstanceOfAssertFactory<>(VpnGateway.class, Ec2Assertions::assertThat);

  private Ec2AssertFactories() {}
}
