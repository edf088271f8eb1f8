// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.consistency;

import java.util.Locale;

/** A kind of resource whose reads can lag behind; see {@link Consistency}. */
public enum ResourceKind {
  /** Instances: the results of DescribeInstances, and whether other calls find an instance. */
  INSTANCES,
  /** Images with their attributes, including their launch permissions. */
  IMAGES,
  /** Snapshots with their attributes. */
  SNAPSHOTS,
  /** Volumes with their attachments. */
  VOLUMES,
  /** Security groups with their rules. */
  SECURITY_GROUPS,
  /** Key pairs. */
  KEY_PAIRS,
  /** Placement groups: whether calls find them. Their instances lag as instances do. */
  PLACEMENT_GROUPS,
  /** Elastic IP addresses. */
  ADDRESSES,
  /**
   * Tags: the results of DescribeTags, and the resources that CreateTags and DeleteTags find. The
   * tags in the description of a resource lag as the resource does.
   */
  TAGS,
  /** Bundle tasks. */
  BUNDLE_TASKS,
  /** Conversion tasks. The volumes and instances that they make lag as others do. */
  CONVERSION_TASKS,
  /** Import tasks. The snapshots and images that they make lag as others do. */
  IMPORT_TASKS,
  /** Export tasks. */
  EXPORT_TASKS,
  /** Spot requests. */
  SPOT_REQUESTS,
  /** VPCs with their blocks of addresses. */
  VPCS,
  /** Subnets. */
  SUBNETS,
  /** Internet gateways with their attachments. */
  INTERNET_GATEWAYS,
  /** Network interfaces with their addresses and attachments. */
  NETWORK_INTERFACES,
  /** Route tables with their routes and associations. */
  ROUTE_TABLES,
  /** Launch templates with their versions. */
  LAUNCH_TEMPLATES,
  /** Fleets. Their instances lag as instances do. */
  FLEETS,
  /** Network ACLs with their entries and associations. */
  NETWORK_ACLS,
  /** DHCP options. Which of them a VPC uses lags as the VPC does. */
  DHCP_OPTIONS,
  /** Customer gateways. */
  CUSTOMER_GATEWAYS,
  /** Virtual private gateways with their attachments. */
  VPN_GATEWAYS,
  /** VPN connections with their routes. */
  VPN_CONNECTIONS,
  /** Egress-only internet gateways. */
  EGRESS_ONLY_INTERNET_GATEWAYS,
  /** NAT gateways. */
  NAT_GATEWAYS,
  /** VPC endpoints, and services of users that they lead to. */
  VPC_ENDPOINTS,
  /** VPC peering connections. */
  VPC_PEERING_CONNECTIONS,
  /** Managed prefix lists with their entries and associations. */
  PREFIX_LISTS,
  /** Reserved instances and their modifications. */
  RESERVED_INSTANCES;

  /** Returns the name in lower case, for example {@code key pairs}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
