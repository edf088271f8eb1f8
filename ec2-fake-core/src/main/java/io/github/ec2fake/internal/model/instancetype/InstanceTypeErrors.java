// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about instance types as such. */
final class InstanceTypeErrors {
  private InstanceTypeErrors() {}

  static final ErrorTemplate UNKNOWN =
      invalidParameterValue("Invalid value '%s' for InstanceType.")
          .source("scylladb/scylla-cluster-tests#12419");
  static final ErrorTemplate DO_NOT_EXIST =
      badRequest("InvalidInstanceType", "The following supplied instance types do not exist: [%s]")
          .source("scylladb/scylla-cluster-tests#12419");
  static final ErrorTemplate TOO_MANY =
      invalidParameterValue("The maximum number of instance types in a request is %s, not %s.")
          .ours();
  static final ErrorTemplate UNKNOWN_LOCATION_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter locationType is invalid. Valid values: region,"
                  + " availability-zone, availability-zone-id, outpost.")
          .ours();
  static final ErrorTemplate OUTPOSTS_NOT_MODELLED =
      notModelled("ec2-fake does not model Outposts, which LocationType 'outpost' is about.");
  static final ErrorTemplate OFFERINGS_NOT_KNOWN =
      notModelled("ec2-fake does not know which instance types EC2 offers in the region '%s'.");
}
