// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests that name a region or an availability zone. */
final class PlaceErrors {
  private PlaceErrors() {}

  /** Source: fog/fog-aws#585, turbot/steampipe-plugin-aws#75, which has the status. */
  static final ErrorTemplate NOT_OPTED_IN =
      error("AuthFailure", 401, "AWS was not able to validate the provided access credentials")
          .source("fog/fog-aws#585, turbot/steampipe-plugin-aws#75");

  static final ErrorTemplate ZONE_NOT_FOUND =
      badRequest("InvalidZone.NotFound", "The zone '%s' does not exist.")
          .source("hashicorp/terraform#6110, kubernetes-sigs/aws-ebs-csi-driver#368");

  static final ErrorTemplate INVALID_ZONE =
      invalidParameterValue("Invalid availability zone: [%s]").source("mitchellh/vagrant-aws#188");
  static final ErrorTemplate INVALID_ZONE_ID =
      invalidParameterValue("Invalid availability zone-id: [%s]").ours();

  static final ErrorTemplate ZONES_AND_ZONE_IDS =
      invalidParameterCombination(
              "The parameters AvailabilityZone and AvailabilityZoneId cannot be used together.")
          .ours();

  static final ErrorTemplate NO_ZONE_GROUP =
      invalidParameterValue("The zone group '%s' does not exist in this region.").ours();

  static final ErrorTemplate ZONE_GROUP_NEEDS_NO_OPT_IN =
      invalidParameterValue("The zone group '%s' does not require opt in.").ours();

  static final ErrorTemplate BAD_OPT_IN_STATUS =
      invalidParameterValue(
              "Value (%s) for parameter OptInStatus is invalid. Valid values are opted-in and"
                  + " not-opted-in.")
          .ours();

  /** Source of the rule: ModifyAvailabilityZoneGroup, OptInStatus. */
  static final ErrorTemplate OPTING_OUT =
      invalidParameterValue(
              "Value (not-opted-in) for parameter OptInStatus is invalid. Contact AWS Support to"
                  + " opt out of the zone group '%s'.")
          .ours();

  static final ErrorTemplate EDGE_ZONE_NOT_MODELLED =
      notModelled(
          "ec2-fake models subnets, instances and volumes in local zones and wavelength zones, such"
              + " as '%s', and nothing else.");
}
