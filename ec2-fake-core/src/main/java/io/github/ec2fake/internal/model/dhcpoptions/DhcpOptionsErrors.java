// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.dhcpoptions;

import static io.github.ec2fake.consistency.ResourceKind.DHCP_OPTIONS;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about DHCP options. */
final class DhcpOptionsErrors {
  private DhcpOptionsErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidDhcpOptionsId.Malformed", "dopt-").copiedFrom("moto");
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidDhcpOptionID.NotFound", "The dhcpOption ID '%s' does not exist")
          .ours()
          .about(DHCP_OPTIONS);
  static final ErrorTemplate IN_USE =
      badRequest(
              "DependencyViolation", "The dhcpOptions '%s' has dependencies and cannot be deleted.")
          .source("gruntwork-io/cloud-nuke#753")
          .about(VPCS);
  static final ErrorTemplate NO_VALUE =
      badRequest("MissingParameter", "The request must contain a value of the DHCP option %s")
          .ours();
  static final ErrorTemplate UNKNOWN =
      invalidParameterValue("Value (%s) for parameter key is invalid. Unknown DHCP option.").ours();
  static final ErrorTemplate TWICE =
      invalidParameterValue("Value (%s) for parameter key is invalid. It is there twice.").ours();
  static final ErrorTemplate BAD_VALUE =
      invalidParameterValue("Value (%s) for parameter %s is invalid. %s").ours();
  static final ErrorTemplate TOO_MANY_VALUES =
      invalidParameterValue("The DHCP option %s has too many values. It can have %s.").ours();
}
