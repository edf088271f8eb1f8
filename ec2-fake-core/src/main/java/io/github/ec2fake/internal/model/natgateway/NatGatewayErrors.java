// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

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

  static final ErrorTemplate OTHER_BORDER_GROUP =
      badRequest(
              "OperationNotPermitted",
              "Primary elastic IP and subnet belong in different network border groups.")
          .source("awslabs/crossplane-on-eks#210");
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
  static final ErrorTemplate MALFORMED_ALLOCATION =
      badRequest("InvalidElasticIpID.Malformed", "The elastic-ip ID '%s' is malformed")
          .source("aws-controllers-k8s/ec2-controller#59");

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
