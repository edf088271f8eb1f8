// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests that name a region or an availability zone. */
final class PlaceErrors {
  private PlaceErrors() {}

  static final ErrorTemplate INVALID_REGION = invalidParameterValue("Invalid region: [%s]").ours();

  /** Source: fog/fog-aws#585, turbot/steampipe-plugin-aws#75, which has the status. */
  static final ErrorTemplate NOT_OPTED_IN =
      error("AuthFailure", 401, "AWS was not able to validate the provided access credentials")
          .source("fog/fog-aws#585, turbot/steampipe-plugin-aws#75");

  static final ErrorTemplate ZONE_NOT_FOUND =
      badRequest("InvalidZone.NotFound", "The zone '%s' does not exist.")
          .source("hashicorp/terraform#6110, kubernetes-sigs/aws-ebs-csi-driver#368");

  static final ErrorTemplate INVALID_ZONE =
      invalidParameterValue("Invalid availability zone: [%s]").ours();
  static final ErrorTemplate INVALID_ZONE_ID =
      invalidParameterValue("Invalid availability zone-id: [%s]").ours();
}
