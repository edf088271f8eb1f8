// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import static io.github.ec2fake.consistency.ResourceKind.RESERVED_INSTANCES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about reserved instances. */
final class ReservedInstanceErrors {
  private ReservedInstanceErrors() {}

  static final ErrorTemplate NO_OFFERING =
      badRequest(
              "InvalidReservedInstancesOfferingId",
              "The Reserved Instances offering ID '%s' does not exist")
          .ours();
  static final ErrorTemplate MALFORMED =
      badRequest("InvalidReservedInstancesId", "The Reserved Instances ID '%s' is not valid")
          .ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidReservedInstancesId", "The Reserved Instances ID '%s' does not exist")
          .ours()
          .about(RESERVED_INSTANCES);
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest(
              "ReservedInstancesLimitExceeded",
              "Your current quota does not allow you to purchase the required number of reserved"
                  + " instances. It allows %s a month in %s, of which %s are left.")
          .ours()
          .about(RESERVED_INSTANCES);
  static final ErrorTemplate BAD_COUNT =
      invalidParameterValue(
              "Value (%s) for parameter instanceCount is invalid. It must be at least 1.")
          .ours();
  static final ErrorTemplate TOO_EXPENSIVE =
      invalidParameterValue(
              "Value (%s) for parameter limitPrice is invalid. The total price of the order is %s.")
          .ours();
  static final ErrorTemplate BAD_CURRENCY =
      invalidParameterValue(
              "Value (%s) for parameter currencyCode is invalid. The only currency is USD.")
          .ours();
  static final ErrorTemplate UNKNOWN_PRODUCT =
      invalidParameterValue("Invalid product description: [%s]").ours();
  static final ErrorTemplate UNKNOWN_PAYMENT =
      invalidParameterValue(
              "Value (%s) for parameter offeringType is invalid. Valid values: No Upfront, Partial"
                  + " Upfront, All Upfront.")
          .ours();
  static final ErrorTemplate UNKNOWN_WORD =
      invalidParameterValue("Value (%s) for parameter %s is invalid. Valid values: %s.").ours();

  static final ErrorTemplate MODIFICATION_MALFORMED =
      badRequest(
              "InvalidReservedInstancesModificationId",
              "The Reserved Instances modification ID '%s' is not valid")
          .ours();
  static final ErrorTemplate NO_MODIFICATION =
      badRequest(
              "InvalidReservedInstancesModificationId",
              "The Reserved Instances modification ID '%s' does not exist")
          .ours();
  static final ErrorTemplate NOTHING_TO_MODIFY =
      badRequest("InvalidInput", "The request names no Reserved Instances.").ours();
  static final ErrorTemplate NO_TARGETS =
      badRequest("InvalidInput", "The request has no target configurations.").ours();
  static final ErrorTemplate NOT_ACTIVE =
      badRequest(
              "InvalidState",
              "The Reserved Instances '%s' are %s. Only active ones can be modified.")
          .ours();
  static final ErrorTemplate BEING_MODIFIED =
      badRequest("InvalidState", "The Reserved Instances '%s' are being modified already.").ours();
  static final ErrorTemplate DIFFERENT =
      badRequest(
              "InvalidInput",
              "Reserved Instances can be modified together only if they have the same %s.")
          .ours();
  static final ErrorTemplate OTHER_FAMILY =
      badRequest(
              "InvalidInput",
              "The instance type '%s' of the target configuration is not in the family of '%s'.")
          .ours();
  static final ErrorTemplate SIZE_FIXED =
      badRequest(
              "InvalidInput",
              "The instance size can be changed only of Reserved Instances for Linux/UNIX with"
                  + " default tenancy.")
          .ours();
  static final ErrorTemplate OTHER_FOOTPRINT =
      badRequest(
              "InvalidInput",
              "The target configurations have a size footprint of %s, the Reserved Instances one of"
                  + " %s.")
          .ours();
  static final ErrorTemplate ZONE_AND_SCOPE =
      badRequest(
              "InvalidInput",
              "A target configuration for a Region has no Availability Zone, and one for an"
                  + " Availability Zone has one.")
          .ours();
}
