// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SUBNETS;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;

/**
 * The refusals of requests about VPCs, subnets and addresses.
 *
 * <p>Source of the texts: SUBNET_CONFLICT hashicorp/terraform#24317, BAD_SUBNET_ZONE
 * widdix/aws-cf-templates#36, NO_DEFAULT_SUBNETS
 * terraform-aws-modules/terraform-aws-ec2-instance#50. The other texts were not compared with
 * EC2's. Their codes are in the page "Error codes" of EC2's API reference.
 */
final class NetworkErrors {
  private NetworkErrors() {}

  static final ErrorTemplate VPC_NOT_FOUND =
      badRequest("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist").about(VPCS);
  static final ErrorTemplate SUBNET_NOT_FOUND =
      badRequest("InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist").about(SUBNETS);
  static final ErrorTemplate NO_DEFAULT_VPC =
      badRequest("VPCIdNotSpecified", "No default VPC for this user");
  static final ErrorTemplate NO_DEFAULT_SUBNETS =
      badRequest(
              "MissingInput", "No subnets found for the default VPC '%s'. Please specify a subnet.")
          .about(SUBNETS);
  static final ErrorTemplate NO_DEFAULT_SUBNET =
      badRequest("MissingInput", "No default subnet for availability zone: '%s'.").about(SUBNETS);

  static final ErrorTemplate NO_CIDR =
      invalidParameterValue(
          "Value (%s) for parameter %s is invalid. This is not a valid CIDR block.");
  static final ErrorTemplate NO_VPC_CIDR =
      badRequest("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  static final ErrorTemplate ONE_CIDR_OF_VPC =
      invalidParameterCombination(
          "Specify either 'cidrBlock' or 'amazonProvidedIpv6CidrBlock', and only one of them.");
  static final ErrorTemplate VPC_RANGE =
      badRequest("InvalidVpc.Range", "The CIDR '%s' is invalid.");
  static final ErrorTemplate CIDR_RESTRICTED =
      badRequest(
          "InvalidVpc.Range",
          "The CIDR '%s' is restricted. Use a CIDR from the same private address range as the"
              + " current VPC CIDR, or use a publicly-routable CIDR. For additional restrictions,"
              + " see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Subnets.html");
  static final ErrorTemplate CIDR_CONFLICT =
      badRequest("InvalidVpc.Range", "The CIDR '%s' conflicts with the CIDR '%s' of the VPC.")
          .about(VPCS);
  static final ErrorTemplate CIDR_IN_USE =
      badRequest(
              "DependencyViolation",
              "The vpc CIDR block with association ID '%s' has dependencies: the subnet '%s'.")
          .about(SUBNETS);
  static final ErrorTemplate FIRST_CIDR =
      badRequest(
          "OperationNotPermitted",
          "The vpc CIDR block with association ID %s may not be disassociated. It is the primary"
              + " IPv4 CIDR block of the VPC");
  static final ErrorTemplate TOO_MANY_CIDRS =
      badRequest(
              "CidrLimitExceeded",
              "This network '%s' has met its maximum number of allowed CIDRs: %s")
          .about(VPCS);
  static final ErrorTemplate VPC_CIDR_NOT_FOUND =
      badRequest(
              "InvalidVpcCidrBlockAssociationID.NotFound",
              "The vpc CIDR block association ID '%s' does not exist")
          .about(VPCS);
  static final ErrorTemplate SUBNET_CIDR_NOT_FOUND =
      badRequest(
              "InvalidSubnetCidrBlockAssociationID.NotFound",
              "The subnet CIDR block association ID '%s' does not exist")
          .about(SUBNETS);
  static final ErrorTemplate BAD_TENANCY =
      invalidParameterValue(
          "Value (%s) for parameter instanceTenancy is invalid. Valid values: default, dedicated.");
  static final ErrorTemplate TOO_MANY_VPCS =
      badRequest("VpcLimitExceeded", "The maximum number of VPCs has been reached.").about(VPCS);

  /** About the kind of what is in the VPC. */
  static final ErrorTemplate VPC_IN_USE =
      badRequest("DependencyViolation", "The vpc '%s' has dependencies and cannot be deleted.");

  static final ErrorTemplate DEFAULT_VPC_EXISTS =
      badRequest(
              "DefaultVpcAlreadyExists",
              "A Default VPC already exists for this account in this region.")
          .about(VPCS);
  static final ErrorTemplate NO_DEFAULT_VPC_EXISTS =
      badRequest("DefaultVpcDoesNotExist", "No default VPC exists for this account in this region.")
          .about(VPCS);
  static final ErrorTemplate CLASSIC_HAS_NO_DEFAULT =
      badRequest(
          "OperationNotPermitted",
          "An account on the platform EC2-Classic cannot create a default VPC.");
  static final ErrorTemplate UNKNOWN_ATTRIBUTE =
      invalidParameterValue("Value (%s) for parameter attribute is invalid. Unknown attribute.");
  static final ErrorTemplate NO_ATTRIBUTES =
      invalidParameterCombination("No attributes specified.");
  static final ErrorTemplate SEVERAL_ATTRIBUTES =
      invalidParameterCombination("Fields for multiple attribute types specified: %s");

  static final ErrorTemplate NO_SUBNET_CIDR =
      badRequest("MissingParameter", "Either 'cidrBlock' or 'ipv6CidrBlock' should be provided.");
  static final ErrorTemplate NO_SUBNET_IPV6 =
      badRequest("MissingParameter", "The request must contain the parameter ipv6CidrBlock");
  static final ErrorTemplate IPV6_ONLY_NOT_MODELLED =
      notModelled("ec2-fake does not model subnets without IPv4 addresses.");
  static final ErrorTemplate SUBNET_RANGE =
      badRequest("InvalidSubnet.Range", "The CIDR '%s' is invalid.");
  static final ErrorTemplate SUBNET_CONFLICT =
      badRequest("InvalidSubnet.Conflict", "The CIDR '%s' conflicts with another subnet")
          .about(SUBNETS);
  static final ErrorTemplate BAD_SUBNET_ZONE =
      invalidParameterValue(
          "Value (%s) for parameter availabilityZone is invalid. Subnets can currently only be"
              + " created in the following availability zones: %s.");
  static final ErrorTemplate TOO_MANY_SUBNETS =
      badRequest("SubnetLimitExceeded", "The maximum number of subnets has been reached.")
          .about(SUBNETS);
  static final ErrorTemplate SUBNET_IN_USE =
      badRequest("DependencyViolation", "The subnet '%s' has dependencies and cannot be deleted.")
          .about(INSTANCES)
          .about(NETWORK_INTERFACES);
  /** Ours: DisassociateSubnetCidrBlock says that the resources have to be deleted first. */
  static final ErrorTemplate SUBNET_CIDR_IN_USE =
      badRequest(
              "DependencyViolation",
              "The subnet CIDR block with association ID '%s' has dependencies: network interfaces"
                  + " have addresses of it.")
          .about(NETWORK_INTERFACES);
  static final ErrorTemplate DEFAULT_SUBNET_EXISTS =
      badRequest(
              "DefaultSubnetAlreadyExistsInAvailabilityZone",
              "'%s' is already the default subnet in %s.")
          .about(SUBNETS);
  static final ErrorTemplate NO_ROOM_FOR_DEFAULT_SUBNET =
      badRequest(
              "InvalidSubnet.Conflict",
              "The default VPC has no free block of the size of a default subnet.")
          .about(SUBNETS);
  static final ErrorTemplate BAD_HOSTNAME_TYPE =
      invalidParameterValue(
          "Value (%s) for parameter privateDnsHostnameTypeOnLaunch is invalid. Valid values:"
              + " ip-name, resource-name.");
  static final ErrorTemplate SUBNET_WITHOUT_IPV6 =
      invalidParameterValue("The subnet '%s' has no IPv6 CIDR block associated with it.");
  static final ErrorTemplate SUBNET_HAS_IPV6 =
      badRequest("InvalidSubnet.Conflict", "The subnet '%s' has an IPv6 CIDR block already.")
          .about(SUBNETS);

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
      badRequest("InvalidIPAddress.InUse", "Address %s is in use.")
          .about(INSTANCES)
          .about(NETWORK_INTERFACES);
}
