// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.CloudResource;
import java.util.Set;

/** A kind of thing that a test can leave behind; see {@link NoLeaks}. */
public enum LeakKind {
  /** An instance that is pending or running. */
  RUNNING_INSTANCES("instance"),

  /** An instance that is stopping or stopped: its volumes cost money. */
  STOPPED_INSTANCES("instance"),

  /** An image, public or not. It counts only if it is asked for, as most tests want an image. */
  IMAGES("image"),

  /** An image that everybody may launch. */
  PUBLIC_IMAGES("image"),

  /** An elastic IP address that is associated with nothing. */
  UNATTACHED_ADDRESSES("elastic-ip"),

  /** A volume that is attached to no instance. */
  UNATTACHED_VOLUMES("volume"),

  /** A snapshot that no image refers to. */
  ORPHANED_SNAPSHOTS("snapshot"),

  /** A key pair. */
  KEY_PAIRS("key-pair"),

  /** A security group, except for the default one of a VPC. */
  SECURITY_GROUPS("security-group"),

  /** A placement group. */
  PLACEMENT_GROUPS("placement-group"),

  /** A launch template. */
  LAUNCH_TEMPLATES("launch-template"),

  /** An EC2 Fleet that is submitted, active or modifying. */
  FLEETS("fleet"),

  /** A Spot request that is open, active or disabled. */
  SPOT_REQUESTS("spot-instances-request"),

  /** A VPC, except for the default one. */
  VPCS("vpc"),

  /** A subnet, except for the default ones. */
  SUBNETS("subnet"),

  /** A network interface that is attached to nothing. */
  NETWORK_INTERFACES("network-interface"),

  /** A NAT gateway that is pending or available. */
  NAT_GATEWAYS("natgateway"),

  /** An internet gateway, except for that of the default VPC. */
  INTERNET_GATEWAYS("internet-gateway"),

  /** An egress-only internet gateway. */
  EGRESS_ONLY_INTERNET_GATEWAYS("egress-only-internet-gateway"),

  /** A route table, except for the main one of a VPC. */
  ROUTE_TABLES("route-table"),

  /** A network ACL, except for the default one of a VPC. */
  NETWORK_ACLS("network-acl"),

  /** A set of DHCP options, except for an account's default one. */
  DHCP_OPTIONS("dhcp-options"),

  /** A customer gateway. */
  CUSTOMER_GATEWAYS("customer-gateway"),

  /** A virtual private gateway. */
  VPN_GATEWAYS("vpn-gateway"),

  /** A VPN connection. */
  VPN_CONNECTIONS("vpn-connection"),

  /** A VPC peering connection that is neither rejected nor deleted nor expired. */
  VPC_PEERING_CONNECTIONS("vpc-peering-connection"),

  /** A VPC endpoint that is not being deleted. */
  VPC_ENDPOINTS("vpc-endpoint"),

  /** A VPC endpoint service of the account's own. */
  VPC_ENDPOINT_SERVICES("vpc-endpoint-service"),

  /** A managed prefix list of the account's own that is not being deleted. */
  MANAGED_PREFIX_LISTS("prefix-list"),

  /** An endpoint that {@code Ec2Cloud.listen()} opened and nobody closed. */
  ENDPOINTS(""),

  /** An action that {@code Ec2Cloud.at(…)} scheduled and that has not run. */
  SCHEDULED_ACTIONS("");

  private static final Set<String> RUNNING = Set.of("pending", "running");
  private static final Set<String> STOPPED = Set.of("stopping", "stopped");

  private final String type;

  LeakKind(String type) {
    this.type = type;
  }

  boolean isLeak(CloudResource resource) {
    return resource.type().equals(type)
        && switch (this) {
          case RUNNING_INSTANCES -> RUNNING.contains(resource.state());
          case STOPPED_INSTANCES -> STOPPED.contains(resource.state());
          case PUBLIC_IMAGES -> resource.isPublic();
          case UNATTACHED_VOLUMES ->
              resource.usedBy().isEmpty() && !resource.state().startsWith("delet");
          case UNATTACHED_ADDRESSES, ORPHANED_SNAPSHOTS, NETWORK_INTERFACES ->
              resource.usedBy().isEmpty();
          case MANAGED_PREFIX_LISTS -> !resource.state().startsWith("delete");
          case FLEETS -> Set.of("submitted", "active", "modifying").contains(resource.state());
          default -> true;
        };
  }
}
