// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about addresses. */
final class AddressErrors {
  private AddressErrors() {}

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidAddress.NotFound", "Address '%s' not found.")
          .copiedFrom("moto")
          .about(ADDRESSES);

  /** DescribeAddresses, of {@code PublicIp}. */
  static final ErrorTemplate NOT_AN_IPV4_ADDRESS =
      invalidParameterValue("Invalid value '%s' for PublicIp. Not a valid IPv4 address")
          .source("cloud-custodian/cloud-custodian#5069");

  static final ErrorTemplate NOT_YOURS =
      badRequest("AuthFailure", "The address '%s' does not belong to you.")
          .source("flexera-public/right_aws#113")
          .about(ADDRESSES);
  static final ErrorTemplate ALLOCATION_NOT_FOUND =
      badRequest("InvalidAllocationID.NotFound", "The allocation ID '%s' does not exist")
          .source("hashicorp/terraform#1815, hashicorp/terraform#6970")
          .about(ADDRESSES);
  static final ErrorTemplate ASSOCIATION_NOT_FOUND =
      badRequest("InvalidAssociationID.NotFound", "The association ID '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#3653")
          .about(ADDRESSES);

  static Ec2Error limitExceeded(Domain domain) {
    return (domain == Domain.STANDARD ? TOO_MANY_IN_CLASSIC : TOO_MANY).with();
  }

  private static final ErrorTemplate TOO_MANY_IN_CLASSIC =
      badRequest("AddressLimitExceeded", "Too many addresses allocated")
          .copiedFrom("fog")
          .about(ADDRESSES);
  private static final ErrorTemplate TOO_MANY =
      badRequest("AddressLimitExceeded", "The maximum number of addresses has been reached.")
          .source("jaredhocutt/openshift-provision#3, opstrace/opstrace#273")
          .about(ADDRESSES);
  static final ErrorTemplate UNKNOWN_DOMAIN =
      invalidParameterValue("Invalid value '%s' for domain.")
          .source("aws-quickstart/quickstart-compliance-hipaa#63");
  static final ErrorTemplate UNKNOWN_BORDER_GROUP =
      invalidParameterValue(
              "Value (%s) for parameter networkBorderGroup is invalid. Addresses can be allocated"
                  + " in the following network border groups: %s.")
          .ours();
  static final ErrorTemplate OTHER_BORDER_GROUP =
      invalidParameterCombination(
              "The address '%s' is of the network border group %s, but the network interface '%s'"
                  + " is in %s.")
          .ours();
  static final ErrorTemplate NO_CLASSIC =
      invalidParameterValue(
              "Value (standard) for parameter domain is invalid. The platform of this account is"
                  + " VPC, not EC2-Classic.")
          .ours();
  static final ErrorTemplate TAGS_IN_CLASSIC =
      invalidParameterCombination(
              "An address of the domain 'standard' has no allocation ID, and so it cannot have"
                  + " tags.")
          .ours();
  static final ErrorTemplate NEITHER =
      badRequest("MissingParameter", "Either %s or %s must be specified")
          .copiedFrom("OpenStack's ec2-api");
  static final ErrorTemplate BOTH =
      invalidParameterCombination("You may specify %s or %s, but not both in the same call")
          .source("fog/fog#879");
  static final ErrorTemplate ALLOCATION_ID_TO_ASSOCIATE =
      invalidParameterCombination(
              "You must specify an allocation id when mapping an address to a VPC instance")
          .source("lithiumtech/ha-nat#2, gnunn1/openshift-aws-setup#10");
  static final ErrorTemplate PUBLIC_IP_TO_ASSOCIATE =
      invalidParameterCombination(
              "You must specify an IP address when mapping to a non-VPC instance")
          .source("mitchellh/vagrant-aws#435");
  static final ErrorTemplate ASSOCIATION_ID_TO_DISASSOCIATE =
      invalidParameterValue(
              "You must specify an association id when unmapping an address from a VPC instance")
          .source("mitchellh/vagrant-aws#540");
  static final ErrorTemplate ALLOCATION_ID_TO_RELEASE =
      invalidParameterValue(
              "You must specify an allocation id when releasing a VPC elastic IP address")
          .source("boto/boto#2727, fog/fog#879, NixOS/nixops#852");
  static final ErrorTemplate ALREADY_ASSOCIATED =
      badRequest(
              "Resource.AlreadyAssociated",
              "resource %s is already associated with associate-id %s")
          .source("ansible/ansible#27385")
          .about(ADDRESSES);

  static final ErrorTemplate REASSOCIATION_IN_CLASSIC =
      invalidParameterCombination(
              "The allowReassociation parameter is only supported when mapping to a VPC instance"
                  + " or interface.")
          .source("aws/aws-cli#62");

  /** A public address needs the VPC's way to the internet. */
  static final ErrorTemplate NO_INTERNET_GATEWAY =
      badRequest("Gateway.NotAttached", "Network %s is not attached to any internet gateway")
          .source("aws-samples/cfn101-workshop#165")
          .about(INTERNET_GATEWAYS);

  /** A service has the address. */
  static final ErrorTemplate MANAGED =
      badRequest("AuthFailure", "You do not have permission to access the specified resource.")
          .source("hashicorp/terraform-provider-aws#3572")
          .about(ADDRESSES);

  static final ErrorTemplate IN_USE =
      badRequest("InvalidIPAddress.InUse", "Address %s is in use.")
          .source("genevieve/leftovers#16, scylladb/scylla-cluster-tests#2299")
          .about(ADDRESSES);

  static final ErrorTemplate DOMAIN_NAME_SET =
      badRequest(
              "InvalidAddress.PtrSet",
              "The address with allocation id [%s] cannot be released because it has a PTR record"
                  + " set.")
          .source("cloud-custodian/cloud-custodian#8924")
          .about(ADDRESSES);
  static final ErrorTemplate BAD_DOMAIN_NAME =
      invalidParameterValue(
              "Value (%s) for parameter domainName is invalid. It must be a domain name, such as"
                  + " example.com.")
          .ours();
  static final ErrorTemplate UNKNOWN_ATTRIBUTE =
      invalidParameterValue(
              "Value (%s) for parameter attribute is invalid. Valid values: domain-name.")
          .ours();

  static final ErrorTemplate BAD_ACCOUNT =
      invalidParameterValue(
              "Value (%s) for parameter transferAccountId is invalid. It must be the ID of another"
                  + " AWS account, which has 12 digits.")
          .ours();

  /** The user guide, "Transfer an Elastic IP address between AWS accounts", has the codes. */
  static final ErrorTemplate TRANSFERRED_IS_ASSOCIATED =
      badRequest(
              "InvalidTransfer.AddressAssociated",
              "The address %s is associated with a network interface or an instance.")
          .ours()
          .about(ADDRESSES);

  static final ErrorTemplate TRANSFERRED_HAS_DOMAIN_NAME =
      badRequest(
              "InvalidTransfer.AddressCustomPtrSet",
              "The address %s has a custom domain name for reverse DNS.")
          .ours()
          .about(ADDRESSES);
  static final ErrorTemplate TRANSFER_PENDING =
      badRequest(
              "InvalidTransfer.AddressPending",
              "A transfer of the address with allocation id %s is pending.")
          .ours()
          .about(ADDRESSES);
  static final ErrorTemplate NO_TRANSFER =
      badRequest("InvalidTransfer.NotFound", "There is no pending transfer of the address %s.")
          .ours()
          .about(ADDRESSES);

  static final ErrorTemplate NOT_FROM_CLASSIC =
      invalidParameterValue(
              "The address %s was not moved from EC2-Classic, and so it cannot be restored to it.")
          .ours()
          .about(ADDRESSES);

  static final ErrorTemplate NO_PRIVATE_ADDRESS =
      invalidParameterCombination("The network interface '%s' has no private IPv4 address.").ours();

  static final ErrorTemplate NOT_OF_INTERFACE =
      invalidParameterValue("The private IP address %s does not belong to the interface %s.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate WRONG_INSTANCE_STATE =
      badRequest(
              "InvalidInstanceID",
              "The %2$s instance '%1$s' is not in a valid state for this operation.")
          .ours();
}
