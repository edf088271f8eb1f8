// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests about VPCs, subnets and addresses. */
final class NetworkErrors {
  private NetworkErrors() {}

  static final ErrorTemplate VPC_NOT_FOUND =
      badRequest("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist");
  static final ErrorTemplate SUBNET_NOT_FOUND =
      badRequest("InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist");
  static final ErrorTemplate NO_DEFAULT_VPC =
      badRequest("VPCIdNotSpecified", "No default VPC for this user");

  static Ec2Error otherZone(String zone, Subnet subnet) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter availabilityZone is invalid. Subnet '%s' is in the availability"
            + " zone %s",
        zone, subnet.id(), subnet.zone());
  }

  static Ec2Error subnetFull() {
    return Ec2Error.badRequest(
            "InsufficientFreeAddressesInSubnet",
            "The specified subnet does not have enough free addresses to satisfy the request.")
        .forLackOfCapacity();
  }

  static Ec2Error insufficientAddresses(Ipv4Block block) {
    return Ec2Error.of(
            "InsufficientAddressCapacity",
            500,
            "Not enough available addresses to satisfy your request: all of %s are in use.",
            block)
        .forLackOfCapacity();
  }

  static final ErrorTemplate OUTSIDE_SUBNET =
      invalidParameterValue("Address %s does not fall within the subnet's address range");
  static final ErrorTemplate RESERVED =
      invalidParameterValue("Address %s is in subnet's reserved address range");
  static final ErrorTemplate ADDRESS_IN_USE =
      badRequest("InvalidIPAddress.InUse", "Address %s is in use.").about(INSTANCES);
}
