// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.wire.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of resource, as a description of the world lists it: by which action it is read, and what
 * a line says of each.
 *
 * @param name what one of them is called
 * @param action the action that shows them
 * @param id the element with the id
 * @param shown the elements that its line has, with those above them
 */
record DescribedKind(String name, String action, String id, List<String> shown) {

  /** All of them, in the order in which they are listed. */
  static final List<DescribedKind> ALL =
      List.of(
          of(
              "instance",
              "DescribeInstances",
              "instanceId",
              "instanceState/name imageId instanceType privateIpAddress ipAddress"),
          of("address", "DescribeAddresses", "publicIp", "allocationId instanceId"),
          of("VPC", "DescribeVpcs", "vpcId", "state cidrBlock isDefault"),
          of("security group", "DescribeSecurityGroups", "groupId", "groupName vpcId"),
          of(
              "network interface",
              "DescribeNetworkInterfaces",
              "networkInterfaceId",
              "status subnetId privateIpAddress"),
          of("subnet", "DescribeSubnets", "subnetId", "state cidrBlock vpcId defaultForAz"),
          of("internet gateway", "DescribeInternetGateways", "internetGatewayId", ""),
          of("NAT gateway", "DescribeNatGateways", "natGatewayId", "state subnetId"),
          of("route table", "DescribeRouteTables", "routeTableId", "vpcId"),
          of("network ACL", "DescribeNetworkAcls", "networkAclId", "vpcId default"),
          of("DHCP options", "DescribeDhcpOptions", "dhcpOptionsId", ""),
          of("VPN gateway", "DescribeVpnGateways", "vpnGatewayId", "state"),
          of("customer gateway", "DescribeCustomerGateways", "customerGatewayId", "state"),
          of("VPN connection", "DescribeVpnConnections", "vpnConnectionId", "state"),
          of(
              "egress-only internet gateway",
              "DescribeEgressOnlyInternetGateways",
              "egressOnlyInternetGatewayId",
              ""),
          of(
              "VPC peering connection",
              "DescribeVpcPeeringConnections",
              "vpcPeeringConnectionId",
              "status/code"),
          of(
              "managed prefix list",
              "DescribeManagedPrefixLists",
              "prefixListId",
              "state prefixListName"),
          of("VPC endpoint", "DescribeVpcEndpoints", "vpcEndpointId", "state vpcId serviceName"),
          of(
              "VPC endpoint service",
              "DescribeVpcEndpointServiceConfigurations",
              "serviceId",
              "serviceState serviceName"),
          of("image", "DescribeImages", "imageId", "imageState name isPublic"),
          of("volume", "DescribeVolumes", "volumeId", "status size availabilityZone snapshotId"),
          of("snapshot", "DescribeSnapshots", "snapshotId", "status progress volumeId"),
          of(
              "image in the Recycle Bin",
              "ListImagesInRecycleBin",
              "imageId",
              "name recycleBinExitTime"),
          of(
              "snapshot in the Recycle Bin",
              "ListSnapshotsInRecycleBin",
              "snapshotId",
              "volumeId recycleBinExitTime"),
          of("bundle task", "DescribeBundleTasks", "bundleId", "state progress instanceId"),
          of("conversion task", "DescribeConversionTasks", "conversionTaskId", "state"),
          of("import image task", "DescribeImportImageTasks", "importTaskId", "status imageId"),
          of(
              "import snapshot task",
              "DescribeImportSnapshotTasks",
              "importTaskId",
              "snapshotTaskDetail/status snapshotTaskDetail/snapshotId"),
          of(
              "export image task",
              "DescribeExportImageTasks",
              "exportImageTaskId",
              "status imageId"),
          of("export task", "DescribeExportTasks", "exportTaskId", "state"),
          of("key pair", "DescribeKeyPairs", "keyPairId", "keyName keyType"),
          of("placement group", "DescribePlacementGroups", "groupId", "groupName state strategy"),
          of(
              "launch template",
              "DescribeLaunchTemplates",
              "launchTemplateId",
              "launchTemplateName"),
          of("reserved instances", "DescribeReservedInstances", "reservedInstancesId", "state"),
          of(
              "Spot request",
              "DescribeSpotInstanceRequests",
              "spotInstanceRequestId",
              "state status/code instanceId"),
          of("fleet", "DescribeFleets", "fleetId", "fleetState activityStatus type"));

  private static DescribedKind of(String name, String action, String id, String shown) {
    return new DescribedKind(
        name, action, id, shown.isEmpty() ? List.of() : List.of(shown.split(" ")));
  }

  /** What is asked for: only what is an account's own. */
  Map<String, String> parameters(String account) {
    return switch (action) {
      case "DescribeImages", "DescribeSnapshots" -> Map.of("Owner.1", "self");
      case "DescribeManagedPrefixLists" ->
          Map.of("Filter.1.Name", "owner-id", "Filter.1.Value.1", account);
      default -> Map.of();
    };
  }

  String idOf(Record resource) {
    return String.valueOf(Outline.value(id, resource));
  }

  /** A resource in a line: what it is, its id, and what is said of its kind. */
  String line(Record resource) {
    List<String> words = new ArrayList<>(List.of(name, idOf(resource)));
    Map<String, String> values = new LinkedHashMap<>();
    for (String path : shown) {
      String value = Outline.value(path, resource);
      if (value != null && !value.isEmpty()) {
        values.put(path, value);
      }
    }
    values.forEach((path, value) -> words.add(isState(path) ? value : path + " " + value));
    for (Record tag : Outline.with("key", resource)) {
      if ("Name".equals(Outline.value("key", tag))) {
        words.add("Name=" + Outline.value("value", tag));
      }
    }
    return words.size() < 3
        ? String.join(" ", words)
        : String.join(" ", words.subList(0, 2))
            + "  "
            + String.join(", ", words.subList(2, words.size()));
  }

  private static boolean isState(String path) {
    return switch (path) {
      case "state",
          "status",
          "imageState",
          "instanceState/name",
          "status/code",
          "fleetState",
          "serviceState",
          "snapshotTaskDetail/status" ->
          true;
      default -> false;
    };
  }
}
