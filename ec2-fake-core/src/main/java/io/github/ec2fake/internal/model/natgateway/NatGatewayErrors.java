// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.NAT_GATEWAYS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.StateReason;

/** The refusals that are about NAT gateways, and why their creation fails. */
final class NatGatewayErrors {
  private NatGatewayErrors() {}

  static final ErrorTemplate PRIMARY_OF_OTHER_BORDER_GROUP =
      badRequest(
              "OperationNotPermitted",
              "Primary elastic IP and subnet belong in different network border groups.")
          .source("awslabs/crossplane-on-eks#210");
  static final ErrorTemplate SECONDARY_OF_OTHER_BORDER_GROUP =
      badRequest(
              "OperationNotPermitted",
              "Secondary elastic IP and subnet belong in different network border groups.")
          .ours();
  static final ErrorTemplate MALFORMED = malformedId("NatGatewayMalformed", "nat-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("NatGatewayNotFound", "NAT gateway %s was not found")
          .source("gruntwork-io/cloud-nuke#325")
          .about(NAT_GATEWAYS);
  static final ErrorTemplate ID_NOT_FOUND =
      badRequest("InvalidNatGatewayID.NotFound", "The natGateway ID '%s' does not exist")
          .source("boto/boto3#779")
          .about(NAT_GATEWAYS);

  /** AWS's guide to troubleshooting NAT gateways has this text too. */
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest(
              "NatGatewayLimitExceeded",
              "Performing this operation would exceed the limit of %s NAT gateways")
          .source("eksctl-io/eksctl#560")
          .about(NAT_GATEWAYS);

  static final ErrorTemplate BAD_CONNECTIVITY_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter connectivityType is invalid. Valid values: public,"
                  + " private.")
          .ours();
  static final ErrorTemplate NO_ALLOCATION =
      badRequest(
              "MissingParameter",
              "The request must include the AllocationId parameter. Add the required parameter and"
                  + " retry the request.")
          .ours();
  static final ErrorTemplate ALLOCATION_OF_PRIVATE =
      invalidParameterCombination(
              "The parameter AllocationId cannot be used with the connectivity type private")
          .ours();
  static final ErrorTemplate SECONDARY_ALLOCATION_OF_PRIVATE =
      invalidParameterCombination(
              "The parameter SecondaryAllocationIds cannot be used with the connectivity type"
                  + " private")
          .ours();
  static final ErrorTemplate SECONDARY_COUNT_OF_PUBLIC =
      invalidParameterCombination(
              "The parameter SecondaryPrivateIpAddressCount cannot be used with the connectivity"
                  + " type public")
          .ours();
  static final ErrorTemplate SECONDARY_ADDRESSES_AND_COUNT =
      invalidParameterCombination(
              "The parameters SecondaryPrivateIpAddresses and SecondaryPrivateIpAddressCount cannot"
                  + " be used together")
          .ours();
  static final ErrorTemplate BAD_SECONDARY_COUNT =
      invalidParameterValue(
              "Value (%s) for parameter secondaryPrivateIpAddressCount is invalid. It must be at"
                  + " least 1.")
          .ours();
  static final ErrorTemplate IPV6_ONLY_SUBNET =
      invalidParameterValue(
              "The subnet '%s' is IPv6 only. NAT gateways need a private IPv4 address.")
          .ours();
  static final ErrorTemplate MALFORMED_ALLOCATION =
      badRequest("InvalidElasticIpID.Malformed", "The elastic-ip ID '%s' is malformed")
          .source("aws-controllers-k8s/ec2-controller#59");

  static final ErrorTemplate OTHER_TYPE =
      invalidParameterValue("The NAT gateway %s does not have the connectivity type %s.").ours();
  static final ErrorTemplate NOT_AVAILABLE =
      badRequest("IncorrectState", "The NAT gateway %s is in the state %s. It must be available.")
          .ours()
          .about(NAT_GATEWAYS);
  static final ErrorTemplate ADDRESS_TWICE =
      invalidParameterValue("The same private IP address is specified twice.").ours();
  static final ErrorTemplate ADDRESSES_OR_COUNT =
      invalidParameterCombination(
              "The request must contain either privateIpAddress or privateIpAddressCount")
          .ours();
  static final ErrorTemplate BAD_COUNT =
      invalidParameterValue(
              "Value (%s) for parameter privateIpAddressCount is invalid. It must be at least 1.")
          .ours();
  static final ErrorTemplate OTHER_COUNT =
      invalidParameterCombination(
              "The request must contain as many private IP addresses as allocation IDs, or none.")
          .ours();
  static final ErrorTemplate TOO_MANY_ADDRESSES =
      badRequest(
              "PrivateIpAddressLimitExceeded",
              "Number of private addresses will exceed limit of %s for a NAT gateway.")
          .ours()
          .about(NAT_GATEWAYS);
  static final ErrorTemplate TOO_MANY_ELASTIC =
      badRequest(
              "AddressLimitExceeded",
              "The maximum number of elastic IP addresses of the NAT gateway has been reached.")
          .ours()
          .about(NAT_GATEWAYS);
  static final ErrorTemplate ALREADY_ASSOCIATED =
      badRequest("Resource.AlreadyAssociated", "Elastic IP address [%s] is already associated")
          .source("EC2 API Reference, \"NatGateway\"")
          .about(ADDRESSES);
  static final ErrorTemplate PRIMARY_STAYS =
      badRequest(
              "OperationNotPermitted",
              "%s is the primary address of the NAT gateway, which it keeps.")
          .ours();
  static final ErrorTemplate NOT_ITS_ADDRESS =
      invalidParameterValue("%s is no secondary address of the NAT gateway %s.")
          .ours()
          .about(NAT_GATEWAYS);
  static final ErrorTemplate BAD_DRAIN =
      invalidParameterValue(
              "Value (%s) for parameter maxDrainDurationSeconds is invalid. It must be 1 to %s.")
          .ours();

  /** The texts are those of the API reference, "NatGateway", failureMessage. */
  static StateReason alreadyAssociated(String allocationId) {
    return new StateReason(
        "Resource.AlreadyAssociated",
        "Elastic IP address [" + allocationId + "] is already associated");
  }

  static StateReason notAttached(String vpcId) {
    return new StateReason(
        "Gateway.NotAttached", "Network " + vpcId + " has no Internet gateway attached");
  }

  static StateReason subnetIsFull() {
    return new StateReason(
        "InsufficientFreeAddressesInSubnet",
        "Subnet has insufficient free addresses to create this NAT gateway");
  }
}
