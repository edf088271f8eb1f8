// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SUBNETS;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests about VPCs, subnets and addresses. */
final class NetworkErrors {
  private NetworkErrors() {}

  /** The answer to an id of another form, too: aws-controllers-k8s/ec2-controller#67 and #69. */
  static final ErrorTemplate VPC_NOT_FOUND =
      badRequest("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist")
          .source("cloudnloud/weekly-cloud-engineer-interview-program#14")
          .about(VPCS);

  /** The answer to an id of another form, too, as in the first and the last of the threads. */
  static final ErrorTemplate SUBNET_NOT_FOUND =
      badRequest("InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist")
          .source(
              "openshift/openshift-ansible#1053, jschementi/riker#42,"
                  + " cloudposse/terraform-aws-eks-node-group#65")
          .about(SUBNETS);

  static final ErrorTemplate NO_DEFAULT_VPC =
      badRequest("VPCIdNotSpecified", "No default VPC for this user")
          .source("hashicorp/terraform#14488");
  static final ErrorTemplate NO_DEFAULT_SUBNETS =
      badRequest(
              "MissingInput", "No subnets found for the default VPC '%s'. Please specify a subnet.")
          .source("terraform-aws-modules/terraform-aws-ec2-instance#50")
          .about(SUBNETS);
  static final ErrorTemplate NO_DEFAULT_SUBNET =
      badRequest("MissingInput", "No default subnet for availability zone: '%s'.")
          .ours()
          .about(SUBNETS);

  static final ErrorTemplate NO_VPC_CIDR =
      badRequest("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.")
          .source("aws/aws-cli#9467");
  static final ErrorTemplate ONE_CIDR_OF_VPC =
      invalidParameterCombination(
              "Specify either 'cidrBlock' or 'amazonProvidedIpv6CidrBlock', and only one of them.")
          .ours();
  static final ErrorTemplate VPC_RANGE =
      badRequest("InvalidVpc.Range", "The CIDR '%s' is invalid.").source("grycap/im#1011");
  static final ErrorTemplate CIDR_RESTRICTED =
      badRequest(
              "InvalidVpc.Range",
              "The CIDR '%s' is restricted. Use a CIDR from the same private address range as the"
                  + " current VPC CIDR, or use a publicly-routable CIDR. For additional"
                  + " restrictions, see"
                  + " https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Subnets.html")
          .ours();
  static final ErrorTemplate CIDR_CONFLICT =
      badRequest("InvalidVpc.Range", "The CIDR '%s' conflicts with the CIDR '%s' of the VPC.")
          .ours()
          .about(VPCS);
  static final ErrorTemplate CIDR_IN_USE =
      badRequest(
              "DependencyViolation",
              "The vpc CIDR block with association ID '%s' has dependencies: the subnet '%s'.")
          .ours()
          .about(SUBNETS);
  static final ErrorTemplate FIRST_CIDR =
      badRequest(
              "OperationNotPermitted",
              "The vpc CIDR block with association ID %s may not be disassociated. It is the"
                  + " primary IPv4 CIDR block of the VPC")
          .copiedFrom("moto");
  static final ErrorTemplate TOO_MANY_CIDRS =
      badRequest(
              "CidrLimitExceeded",
              "This network '%s' has met its maximum number of allowed CIDRs: %s")
          .copiedFrom("moto")
          .about(VPCS);
  static final ErrorTemplate MALFORMED_VPC_CIDR =
      malformedId("InvalidVpcCidrBlockAssociationID.Malformed", "vpc-cidr-assoc-").ours();
  static final ErrorTemplate VPC_CIDR_NOT_FOUND =
      badRequest(
              "InvalidVpcCidrBlockAssociationID.NotFound",
              "The vpc CIDR block association ID '%s' does not exist")
          .ours()
          .about(VPCS);
  static final ErrorTemplate MALFORMED_SUBNET_CIDR =
      malformedId("InvalidSubnetCidrBlockAssociationID.Malformed", "subnet-cidr-assoc-").ours();
  static final ErrorTemplate SUBNET_CIDR_NOT_FOUND =
      badRequest(
              "InvalidSubnetCidrBlockAssociationID.NotFound",
              "The subnet CIDR block with association ID '%s' does not exist")
          .copiedFrom("moto")
          .about(SUBNETS);
  static final ErrorTemplate BAD_TENANCY =
      invalidParameterValue(
              "Value (%s) for parameter instanceTenancy is invalid. Valid values: default,"
                  + " dedicated.")
          .ours();
  static final ErrorTemplate TOO_MANY_VPCS =
      badRequest("VpcLimitExceeded", "The maximum number of VPCs has been reached.")
          .source("terraform-aws-modules/terraform-aws-vpc#429")
          .about(VPCS);

  /** About the kind of what is in the VPC. */
  static final ErrorTemplate VPC_IN_USE =
      badRequest("DependencyViolation", "The vpc '%s' has dependencies and cannot be deleted.")
          .source("gruntwork-io/cloud-nuke#345, binlab/terraform-aws-vault-ha-raft#57");

  static final ErrorTemplate DEFAULT_VPC_EXISTS =
      badRequest(
              "DefaultVpcAlreadyExists",
              "A Default VPC already exists for this account in this region.")
          .copiedFrom("moto")
          .about(VPCS);
  static final ErrorTemplate NO_DEFAULT_VPC_EXISTS =
      badRequest("DefaultVpcDoesNotExist", "No default VPC exists for this account in this region.")
          .ours()
          .about(VPCS);
  static final ErrorTemplate CLASSIC_HAS_NO_DEFAULT =
      badRequest(
              "OperationNotPermitted",
              "An account on the platform EC2-Classic cannot create a default VPC.")
          .ours();
  static final ErrorTemplate UNKNOWN_ACCOUNT_ATTRIBUTE =
      invalidParameterValue(
              "Value (%s) for parameter attributeName is invalid. Unknown account attribute.")
          .ours();

  static final ErrorTemplate NO_SUBNET_CIDR =
      badRequest("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.")
          .ours();

  static final ErrorTemplate NO_IPV6_CIDR =
      badRequest(
              "MissingParameter", "Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.")
          .copiedFrom("moto");
  static final ErrorTemplate CIDR_OF_IPV6_ONLY =
      invalidParameterCombination(
              "When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set"
                  + " ipv6Native to true.")
          .copiedFrom("moto");
  static final ErrorTemplate OF_IPV6_ONLY =
      invalidParameterCombination("Invalid value '%s' for %s. The subnet '%s' is IPv6 only.")
          .ours();
  static final ErrorTemplate ONLY_SUBNET_CIDR =
      badRequest(
              "OperationNotPermitted",
              "The subnet CIDR block with association ID '%s' may not be disassociated. The subnet"
                  + " '%s' is IPv6 only.")
          .ours();
  static final ErrorTemplate VPC_WITHOUT_IPV6 =
      invalidParameterValue("The vpc '%s' has no IPv6 CIDR block associated with it.")
          .ours()
          .about(VPCS);
  static final ErrorTemplate NO_IPV6_TO_ASSIGN =
      invalidParameterValue(
              "Invalid value 'true' for assign-ipv6-address-on-creation. Cannot set"
                  + " assign-ipv6-address-on-creation to true unless the subnet (%s) has an IPv6"
                  + " CIDR block associated with it.")
          .source("terraform-aws-modules/terraform-aws-vpc#735");
  static final ErrorTemplate SUBNET_RANGE =
      badRequest("InvalidSubnet.Range", "The CIDR '%s' is invalid.")
          .source("pulumi/pulumi-awsx#111");
  static final ErrorTemplate SUBNET_CONFLICT =
      badRequest("InvalidSubnet.Conflict", "The CIDR '%s' conflicts with another subnet")
          .source("hashicorp/terraform#24317")
          .about(SUBNETS);
  static final ErrorTemplate BAD_SUBNET_ZONE =
      invalidParameterValue(
              "Value (%s) for parameter availabilityZone is invalid. Subnets can currently only be"
                  + " created in the following availability zones: %s.")
          .source("widdix/aws-cf-templates#36");
  static final ErrorTemplate PUBLIC_IP_IN_WAVELENGTH =
      invalidParameterCombination(
              "The subnet '%s' is in a Wavelength Zone, whose instances have carrier IP addresses"
                  + " and no public ones.")
          .ours();
  static final ErrorTemplate IPV6_OF_OTHER_BORDER_GROUP =
      invalidParameterValue(
              "The IPv6 CIDR block %s cannot be used in the zone %s, which has another network"
                  + " border group.")
          .ours();
  static final ErrorTemplate TOO_MANY_SUBNETS =
      badRequest("SubnetLimitExceeded", "The maximum number of subnets has been reached.")
          .ours()
          .about(SUBNETS);
  static final ErrorTemplate SUBNET_IN_USE =
      badRequest("DependencyViolation", "The subnet '%s' has dependencies and cannot be deleted.")
          .source("gruntwork-io/cloud-nuke#285, aws/aws-cdk#14456")
          .about(INSTANCES)
          .about(NETWORK_INTERFACES);

  /** DisassociateSubnetCidrBlock says that the resources have to be deleted first. */
  static final ErrorTemplate SUBNET_CIDR_IN_USE =
      badRequest(
              "DependencyViolation",
              "The subnet CIDR block with association ID '%s' has dependencies: network interfaces"
                  + " have addresses of it.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate DEFAULT_SUBNET_EXISTS =
      badRequest(
              "DefaultSubnetAlreadyExistsInAvailabilityZone",
              "'%s' is already the default subnet in %s.")
          .ours()
          .about(SUBNETS);
  static final ErrorTemplate NO_ROOM_FOR_DEFAULT_SUBNET =
      badRequest(
              "InvalidSubnet.Conflict",
              "The default VPC has no free block of the size of a default subnet.")
          .ours()
          .about(SUBNETS);
  static final ErrorTemplate BAD_HOSTNAME_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter privateDnsHostnameTypeOnLaunch is invalid. Valid values:"
                  + " ip-name, resource-name.")
          .ours();
  static final ErrorTemplate SUBNET_WITHOUT_IPV6 =
      invalidParameterValue("The subnet '%s' has no IPv6 CIDR block associated with it.").ours();
  static final ErrorTemplate SUBNET_HAS_IPV6 =
      badRequest("InvalidSubnet.Conflict", "The subnet '%s' has an IPv6 CIDR block already.")
          .ours()
          .about(SUBNETS);

  static final ErrorTemplate OTHER_ZONE =
      invalidParameterValue(
              "Value (%s) for parameter availabilityZone is invalid. Subnet '%s' is in the"
                  + " availability zone %s")
          .source("InQuicker/kaws#11");
  static final ErrorTemplate SUBNET_FULL_FOR_INSTANCES =
      badRequest(
              "InsufficientFreeAddressesInSubnet",
              "There are not enough free addresses in subnet '%s' to satisfy the requested number"
                  + " of instances.")
          .source("aws/karpenter-provider-aws#3380, osbuild/osbuild-composer#1575")
          .forLackOfCapacity();
  static final ErrorTemplate SUBNET_FULL =
      badRequest(
              "InsufficientFreeAddressesInSubnet",
              "The specified subnet does not have enough free addresses to satisfy the request.")
          .source("aws/amazon-vpc-cni-k8s#1773")
          .forLackOfCapacity();

  /** When EC2 answers so, and when the next: cilium/cilium#31016. */
  static final ErrorTemplate TOO_FEW_FOR_PREFIXES =
      invalidParameterValue("There aren't sufficient free Ipv4 addresses or prefixes")
          .source("aws/amazon-vpc-cni-k8s#3105, cilium/cilium#31016")
          .forLackOfCapacity();

  static final ErrorTemplate NO_FREE_PREFIX =
      badRequest(
              "InsufficientCidrBlocks",
              "The specified subnet does not have enough free cidr blocks to satisfy the request.")
          .source("aws/amazon-vpc-cni-k8s#1585, aws/amazon-vpc-cni-k8s#1836")
          .forLackOfCapacity();

  static final ErrorTemplate BAD_PREFIX =
      invalidParameterValue("Value (%s) for parameter %s is invalid. It must be a CIDR block /%s.")
          .ours();

  static final ErrorTemplate NO_FREE_ADDRESSES =
      error(
              "InsufficientAddressCapacity",
              500,
              "Not enough available addresses to satisfy your request: all of %s are in use.")
          .ours()
          .forLackOfCapacity();
  static final ErrorTemplate OUTSIDE_SUBNET =
      invalidParameterValue("Address %s does not fall within the subnet's address range")
          .source("JamesWoolfenden/terraform-aws-cassandra#18");
  static final ErrorTemplate RESERVED =
      invalidParameterValue("Address %s is in subnet's reserved address range").ours();
  static final ErrorTemplate ADDRESS_IN_USE =
      badRequest("InvalidIPAddress.InUse", "Address %s is in use.")
          .source("aws/aws-cli#7178, kelseyhightower/kubernetes-the-hard-way#129")
          .about(INSTANCES)
          .about(NETWORK_INTERFACES);
}
