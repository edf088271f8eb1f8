package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests about VPCs, subnets and addresses. */
final class NetworkErrors {
  private NetworkErrors() {}

  static Ec2Error vpcNotFound(String id) {
    return Ec2Error.badRequest("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist", id);
  }

  static Ec2Error subnetNotFound(String id) {
    return Ec2Error.badRequest("InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist", id);
  }

  static Ec2Error noDefaultVpc() {
    return Ec2Error.badRequest("VPCIdNotSpecified", "No default VPC for this user");
  }

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

  static Ec2Error outsideSubnet(String address) {
    return Ec2Error.invalidParameterValue(
        "Address %s does not fall within the subnet's address range", address);
  }

  static Ec2Error reserved(String address) {
    return Ec2Error.invalidParameterValue(
        "Address %s is in subnet's reserved address range", address);
  }

  static Ec2Error addressInUse(String address) {
    return Ec2Error.badRequest("InvalidIPAddress.InUse", "Address %s is in use.", address)
        .about(ResourceKind.INSTANCES);
  }
}
