// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.limit;

/**
 * A quota of an account in a region. The values that accounts start with are EC2's current
 * defaults; {@link Quotas} changes them, as AWS does on request. Each constant names the error of a
 * call that exceeds it.
 *
 * <p>Source: the user guides' chapters on quotas, and the error codes of the API reference.
 */
public enum Quota {
  /**
   * On-Demand Instances that are not stopped or terminated: {@code InstanceLimitExceeded}.
   * Unlimited by default, because EC2 now limits virtual CPUs instead of instances.
   */
  INSTANCES(Long.MAX_VALUE),
  /** Volumes of all types: {@code VolumeLimitExceeded}. Unlimited by default. */
  VOLUMES(Long.MAX_VALUE),
  /** Total size of the volumes of one type, in TiB: {@code VolumeLimitExceeded}. */
  VOLUME_STORAGE_TIB(300),
  /** Snapshots: {@code SnapshotLimitExceeded}. */
  SNAPSHOTS(100_000),
  /** Snapshots that are {@code pending} at the same time: {@code PendingSnapshotLimitExceeded}. */
  PENDING_SNAPSHOTS(100),
  /**
   * Copies of snapshots that CopySnapshot makes in a region at the same time: {@code
   * ResourceLimitExceeded}.
   */
  SNAPSHOT_COPIES(20),
  /** Archived snapshots of a volume of an account: {@code ResourceLimitExceeded}. */
  ARCHIVED_SNAPSHOTS_OF_A_VOLUME(25),
  /** Snapshots of an account that are being archived in a region: {@code ResourceLimitExceeded}. */
  SNAPSHOT_ARCHIVES(25),
  /**
   * Snapshots of an account that are being restored from the archive tier in a region: {@code
   * ResourceLimitExceeded}.
   */
  SNAPSHOT_RESTORES(5),
  /**
   * Snapshots of which an account has fast restores in a region: {@code ResourceLimitExceeded} of
   * the snapshot in the reply.
   */
  FAST_RESTORED_SNAPSHOTS(5),
  /** Elastic IP addresses of one domain, EC2-Classic or VPC: {@code AddressLimitExceeded}. */
  ADDRESSES(5),
  /** Security groups of a VPC: {@code SecurityGroupLimitExceeded}. */
  SECURITY_GROUPS(2500),
  /** Security groups of EC2-Classic: {@code SecurityGroupLimitExceeded}. */
  CLASSIC_SECURITY_GROUPS(500),
  /**
   * Rules of a security group in a VPC for one direction and one IP version: {@code
   * RulesPerSecurityGroupLimitExceeded}.
   */
  RULES(60),
  /** Rules of a security group of EC2-Classic: {@code RulesPerSecurityGroupLimitExceeded}. */
  CLASSIC_RULES(100),
  /** Security groups of an instance: {@code SecurityGroupsPerInterfaceLimitExceeded}. */
  GROUPS_OF_AN_INSTANCE(5),
  /** Key pairs: {@code KeyPairLimitExceeded}. */
  KEY_PAIRS(5000),
  /** Images that are not deregistered: {@code ResourceLimitExceeded}. */
  IMAGES(50_000),
  /** Public images, which every account can launch: {@code ResourceLimitExceeded}. */
  PUBLIC_IMAGES(5),
  /**
   * Accounts, organizations and units with which one image is shared: {@code
   * ResourceLimitExceeded}.
   */
  SHARES_OF_AN_IMAGE(1000),
  /** VPCs, the default VPC among them: {@code VpcLimitExceeded}. */
  VPCS(5),
  /** Subnets of a VPC: {@code SubnetLimitExceeded}. */
  SUBNETS_OF_A_VPC(200),
  /** IPv4 blocks of a VPC, and as many IPv6 blocks: {@code CidrLimitExceeded}. */
  CIDR_BLOCKS_OF_A_VPC(5),
  /** Network interfaces, those of instances among them: {@code NetworkInterfaceLimitExceeded}. */
  NETWORK_INTERFACES(5000),
  /** Internet gateways: {@code InternetGatewayLimitExceeded}. */
  INTERNET_GATEWAYS(5),
  /** Route tables of a VPC: {@code RouteTableLimitExceeded}. */
  ROUTE_TABLES_OF_A_VPC(200),
  /** Routes of a route table, without the local ones: {@code RouteLimitExceeded}. */
  ROUTES(50),
  /** Tasks of ImportImage at the same time: {@code ResourceCountLimitExceeded}. */
  IMAGE_IMPORTS(20),
  /** Tasks of ImportSnapshot at the same time: {@code ResourceCountLimitExceeded}. */
  SNAPSHOT_IMPORTS(20),
  /**
   * Tasks of ExportImage and CreateInstanceExportTask at the same time: {@code
   * ResourceCountLimitExceeded}.
   */
  EXPORT_TASKS(5),
  /**
   * Fleets that are active, and others whose instances are not all terminated: {@code
   * MaxFleetCountExceeded}.
   */
  FLEETS(1000),
  /** Launch templates: {@code LaunchTemplateLimitExceeded}. */
  LAUNCH_TEMPLATES(5000),
  /** Versions of a launch template: {@code LaunchTemplateVersionLimitExceeded}. */
  LAUNCH_TEMPLATE_VERSIONS(10_000),
  /** Network ACLs of a VPC, the default one among them: {@code NetworkAclLimitExceeded}. */
  NETWORK_ACLS_OF_A_VPC(200),
  /**
   * Entries of a network ACL for one direction and one IP version, the last one among them: {@code
   * NetworkAclEntryLimitExceeded}.
   */
  ENTRIES_OF_A_NETWORK_ACL(20),
  /** Egress-only internet gateways: {@code EgressOnlyInternetGatewayLimitExceeded}. */
  EGRESS_ONLY_INTERNET_GATEWAYS(5),
  /**
   * NAT gateways of an availability zone that are pending, available or being deleted: {@code
   * NatGatewayLimitExceeded}.
   */
  NAT_GATEWAYS_OF_A_ZONE(5),
  /** Elastic addresses of a public NAT gateway: {@code AddressLimitExceeded}. */
  ADDRESSES_OF_A_NAT_GATEWAY(2),
  /** Gateway endpoints that are not deleted: {@code VpcEndpointLimitExceeded}. */
  GATEWAY_VPC_ENDPOINTS(20),
  /** Interface endpoints of a VPC: {@code VpcEndpointLimitExceeded}. */
  INTERFACE_VPC_ENDPOINTS_OF_A_VPC(50),
  /**
   * VPC peering connections of a VPC that are provisioned or active: {@code
   * ActiveVpcPeeringConnectionPerVpcLimitExceeded}.
   */
  ACTIVE_PEERINGS_OF_A_VPC(50),
  /**
   * Requests for VPC peering connections that nobody has answered yet: {@code
   * PendingVpcPeeringConnectionLimitExceeded}.
   */
  VPC_PEERING_REQUESTS(25),
  /** Managed prefix lists in a region: {@code PrefixListLimitExceeded}. */
  PREFIX_LISTS(100),
  /** Customer gateways that are not deleted: {@code CustomerGatewayLimitExceeded}. */
  CUSTOMER_GATEWAYS(50),
  /** Virtual private gateways that are not deleted: {@code VpnGatewayLimitExceeded}. */
  VPN_GATEWAYS(5),
  /** VPN connections that are not deleted: {@code VpnConnectionLimitExceeded}. */
  VPN_CONNECTIONS(50),
  /** VPN connections of a virtual private gateway: {@code VpnConnectionLimitExceeded}. */
  VPN_CONNECTIONS_OF_A_GATEWAY(10),
  /**
   * Virtual CPUs of running On-Demand Instances of the families A, C, D, H, I, M, R, T and Z:
   * {@code VcpuLimitExceeded}.
   */
  STANDARD_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the F family: {@code VcpuLimitExceeded}. */
  F_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of running On-Demand Instances of the G and VT families: {@code
   * VcpuLimitExceeded}.
   */
  G_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the P family: {@code VcpuLimitExceeded}. */
  P_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the X family: {@code VcpuLimitExceeded}. */
  X_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the Inf family: {@code VcpuLimitExceeded}. */
  INF_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the Trn family: {@code VcpuLimitExceeded}. */
  TRN_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the DL family: {@code VcpuLimitExceeded}. */
  DL_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of running On-Demand Instances of the High Memory families: {@code
   * VcpuLimitExceeded}.
   */
  HIGH_MEMORY_VCPUS(Long.MAX_VALUE),
  /** Virtual CPUs of running On-Demand Instances of the HPC family: {@code VcpuLimitExceeded}. */
  HPC_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the families A, C, D, H, I, M, R, T and Z:
   * {@code MaxSpotInstanceCountExceeded}.
   */
  SPOT_STANDARD_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the F family: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_F_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the G and VT families: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_G_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the P family: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_P_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the X family: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_X_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the Inf family: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_INF_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the Trn family: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_TRN_VCPUS(Long.MAX_VALUE),
  /**
   * Virtual CPUs of Spot Instances and requests of the DL family: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_DL_VCPUS(Long.MAX_VALUE),
  /**
   * Spot requests that are open or active, as in 2011; today EC2 counts their virtual CPUs: {@code
   * MaxSpotInstanceCountExceeded}.
   */
  SPOT_INSTANCE_REQUESTS(100),
  /**
   * Reserved instances that are bought in a calendar month for one zone, or for the region: {@code
   * ReservedInstancesLimitExceeded}.
   */
  RESERVED_INSTANCES(20);

  private final long standard;

  Quota(long standard) {
    this.standard = standard;
  }

  boolean isOfVcpus() {
    return compareTo(STANDARD_VCPUS) >= 0 && compareTo(SPOT_DL_VCPUS) <= 0;
  }

  long standard() {
    return standard;
  }
}
