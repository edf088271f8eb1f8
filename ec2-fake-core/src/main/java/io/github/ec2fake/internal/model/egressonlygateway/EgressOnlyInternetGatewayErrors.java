// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.egressonlygateway;

import static io.github.ec2fake.consistency.ResourceKind.EGRESS_ONLY_INTERNET_GATEWAYS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about egress-only internet gateways. */
final class EgressOnlyInternetGatewayErrors {
  private EgressOnlyInternetGatewayErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidEgressOnlyInternetGatewayId.Malformed", "eigw-").ours();
  static final ErrorTemplate MALFORMED_VPC =
      badRequest("InvalidVpcId.Malformed", "The vpc ID %s is malformed")
          .source("ansible-collections/community.aws#1475");
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidEgressOnlyInternetGatewayId.NotFound",
              "The egressOnlyInternetGateway ID '%s' does not exist")
          .ours()
          .about(EGRESS_ONLY_INTERNET_GATEWAYS);
  static final ErrorTemplate VPC_HAS_ONE =
      invalidParameterValue("Network %s already has an egress-only internet gateway attached")
          .ours()
          .about(EGRESS_ONLY_INTERNET_GATEWAYS);
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest(
              "EgressOnlyInternetGatewayLimitExceeded",
              "The maximum number of egress-only internet gateways has been reached.")
          .ours()
          .about(EGRESS_ONLY_INTERNET_GATEWAYS);
}
