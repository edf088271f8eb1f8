// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;

/** Calls of the actions on the domain names and the transfers of elastic addresses. */
final class AddressScenario {
  private static final String PARTNER = "999988887777";

  private AddressScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2, WireCalls partner) {
    ec2.call("DescribeAccountAttributes", "");
    String named = "";
    for (int i = 0; i < 6; i++) {
      named = ec2.call("AllocateAddress", "Domain=vpc", "allocationId");
      ec2.call("ModifyAddressAttribute", "DomainName=example.com&AllocationId=" + named);
    }
    cloud.clock().advanceUntilSettled();
    ec2.call("ModifyAddressAttribute", "DomainName=example.org&AllocationId=" + named);
    ec2.call("DescribeAddressesAttribute", "MaxResults=5");
    ec2.call("ResetAddressAttribute", "Attribute=domain-name&AllocationId=" + named);
    ec2.call("DescribeAddressesAttribute", "");
    String offered = "";
    String address = "";
    for (int i = 0; i < 6; i++) {
      offered = ec2.call("AllocateAddress", "Domain=vpc", "allocationId");
      address = ec2.call("DescribeAddresses", "AllocationId.1=" + offered, "publicIp");
      ec2.call(
          "EnableAddressTransfer", "TransferAccountId=" + PARTNER + "&AllocationId=" + offered);
    }
    ec2.call("DescribeAddressTransfers", "MaxResults=5");
    partner.call("AcceptAddressTransfer", "Address=" + address);
    String last = ec2.call("DescribeAddressTransfers", "", "allocationId");
    ec2.call("DisableAddressTransfer", "AllocationId=" + last);
    ec2.call("DescribeAddressTransfers", "");
  }

  /** Moves addresses in EC2-Classic. */
  static void move(Ec2Cloud cloud, WireCalls ec2) {
    String address = "";
    for (int i = 0; i < 6; i++) {
      address = ec2.call("AllocateAddress", "Domain=standard", "publicIp");
      ec2.call("MoveAddressToVpc", "PublicIp=" + address);
    }
    ec2.call("DescribeMovingAddresses", "MaxResults=5");
    cloud.clock().advanceUntilSettled();
    ec2.call("RestoreAddressToClassic", "PublicIp=" + address);
    ec2.call("DescribeMovingAddresses", "");
  }
}
