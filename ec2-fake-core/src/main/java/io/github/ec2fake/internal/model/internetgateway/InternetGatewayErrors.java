// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.internetgateway;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about internet gateways. */
final class InternetGatewayErrors {
  private InternetGatewayErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidInternetGatewayId.Malformed", "igw-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidInternetGatewayID.NotFound", "The internetGateway ID '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#40788")
          .about(INTERNET_GATEWAYS);
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest(
              "InternetGatewayLimitExceeded",
              "The maximum number of internet gateways has been reached.")
          .source("CloudSmith-Delivery-Troubleshooting/backend-infra-cdk#36")
          .about(INTERNET_GATEWAYS);
  static final ErrorTemplate ATTACHED =
      badRequest("Resource.AlreadyAssociated", "resource %s is already attached to network %s")
          .source("berlioz-the/berlioz#1")
          .about(INTERNET_GATEWAYS);
  static final ErrorTemplate VPC_HAS_ONE =
      invalidParameterValue("Network %s already has an internet gateway attached")
          .source("binlab/terraform-aws-vault-ha-raft#54")
          .about(INTERNET_GATEWAYS);
  static final ErrorTemplate NOT_ATTACHED =
      badRequest("Gateway.NotAttached", "resource %s is not attached to network %s")
          .copiedFrom("OpenStack's ec2-api")
          .about(INTERNET_GATEWAYS);
  static final ErrorTemplate IN_USE =
      badRequest(
              "DependencyViolation",
              "The internetGateway '%s' has dependencies and cannot be deleted.")
          .source("ernestio/ernest#333")
          .about(INTERNET_GATEWAYS);
  static final ErrorTemplate MAPPED_ADDRESSES =
      badRequest(
              "DependencyViolation",
              "Network %s has some mapped public address(es). Please unmap those public"
                  + " address(es) before detaching the gateway.")
          .source("hashicorp/terraform#497, gruntwork-io/cloud-nuke#591")
          .about(INSTANCES)
          .about(NETWORK_INTERFACES)
          .about(ADDRESSES);
}
