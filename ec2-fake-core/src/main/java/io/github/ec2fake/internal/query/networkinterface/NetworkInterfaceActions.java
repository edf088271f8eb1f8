// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on network interfaces. Each is loaded when it is first called. */
public final class NetworkInterfaceActions {
  private NetworkInterfaceActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AssignIpv6Addresses" -> new AssignIpv6Addresses();
      case "AssignPrivateIpAddresses" -> new AssignPrivateIpAddresses();
      case "AttachNetworkInterface" -> new AttachNetworkInterface();
      case "CreateNetworkInterface" -> new CreateNetworkInterface();
      case "CreateNetworkInterfacePermission" -> new CreateNetworkInterfacePermission();
      case "DeleteNetworkInterface" -> new DeleteNetworkInterface();
      case "DeleteNetworkInterfacePermission" -> new DeleteNetworkInterfacePermission();
      case "DescribeNetworkInterfaceAttribute" -> new DescribeNetworkInterfaceAttribute();
      case "DescribeNetworkInterfacePermissions" -> new DescribeNetworkInterfacePermissions();
      case "DescribeNetworkInterfaces" -> new DescribeNetworkInterfaces();
      case "DetachNetworkInterface" -> new DetachNetworkInterface();
      case "ModifyNetworkInterfaceAttribute" -> new ModifyNetworkInterfaceAttribute();
      case "ResetNetworkInterfaceAttribute" -> new ResetNetworkInterfaceAttribute();
      case "UnassignIpv6Addresses" -> new UnassignIpv6Addresses();
      case "UnassignPrivateIpAddresses" -> new UnassignPrivateIpAddresses();
      default -> null;
    };
  }
}
