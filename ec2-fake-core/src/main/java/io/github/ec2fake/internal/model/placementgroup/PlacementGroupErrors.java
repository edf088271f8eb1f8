// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.placementgroup;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.PLACEMENT_GROUPS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about placement groups. */
final class PlacementGroupErrors {
  private PlacementGroupErrors() {}

  static final ErrorTemplate DUPLICATE =
      badRequest("InvalidPlacementGroup.Duplicate", "The placement group '%s' already exists.")
          .source("FDio/csit#179")
          .about(PLACEMENT_GROUPS);
  static final ErrorTemplate MALFORMED =
      malformedId("InvalidPlacementGroupId.Malformed", "pg-").ours();
  static final ErrorTemplate UNKNOWN =
      badRequest("InvalidPlacementGroup.Unknown", "The Placement Group '%s' is unknown.")
          .source("bcbio/bcbio-nextgen-vm#37")
          .about(PLACEMENT_GROUPS);
  static final ErrorTemplate IN_USE =
      badRequest(
              "InvalidPlacementGroup.InUse",
              "The placement group '%s' is in use and may not be deleted.")
          .source("scylladb/scylla-cluster-tests#6742")
          .about(INSTANCES);
  static final ErrorTemplate IN_USE_ELSEWHERE =
      badRequest(
              "InvalidPlacementGroup.InUse",
              "The placement group '%s' is in use in another availability zone: %s")
          .source("bcbio/bcbio-nextgen-vm#45")
          .about(INSTANCES);
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("PlacementGroupLimitExceeded", "Maximum number of placement groups, %s, exceeded.")
          .ours()
          .about(PLACEMENT_GROUPS);

  static final ErrorTemplate BAD_NAME =
      invalidParameterValue(
              "Value (%s) for parameter groupName is invalid. It must have 1 to %s ASCII"
                  + " characters.")
          .ours();
  static final ErrorTemplate UNKNOWN_STRATEGY =
      invalidParameterValue(
              "Value (%s) for parameter strategy is invalid. Valid values: cluster, spread,"
                  + " partition.")
          .ours();
  static final ErrorTemplate UNKNOWN_LEVEL =
      invalidParameterValue(
              "Value (%s) for parameter spreadLevel is invalid. Valid values: host, rack.")
          .ours();
  static final ErrorTemplate HOSTS_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model the spread level 'host', which EC2 has on Outposts only.");
  static final ErrorTemplate NOT_WITH_STRATEGY =
      invalidParameterCombination("The parameter %s is only valid for the placement strategy '%s'.")
          .ours();
  static final ErrorTemplate BAD_PARTITION_COUNT =
      invalidParameterValue(
              "Value (%s) for parameter partitionCount is invalid. Specify a number from 1 to %s.")
          .ours();

  static final ErrorTemplate NAME_AND_ID =
      invalidParameterCombination(
              "You may specify the name or the ID of a placement group, but not both in the same"
                  + " call")
          .ours();
  static final ErrorTemplate PARTITION_WITHOUT_GROUP =
      invalidParameterCombination(
              "A partition number is only valid together with a placement group.")
          .ours();
  static final ErrorTemplate NO_PARTITIONS =
      invalidParameterCombination(
              "The placement group '%s' has no partitions. A partition number is only valid for the"
                  + " placement strategy 'partition'.")
          .ours();
  static final ErrorTemplate NO_SUCH_PARTITION =
      invalidParameterValue(
              "Value (%s) for parameter partitionNumber is invalid. Specify a number from 1 to %s.")
          .ours();
  static final ErrorTemplate NOT_IN_A_CLUSTER =
      invalidParameterCombination(
              "Cluster placement groups are not supported by the '%s' instance type. Specify a"
                  + " supported instance type or change the placement group strategy, and try"
                  + " again.")
          .source("dstackai/dstack#2872");
  static final ErrorTemplate BAD_TENANCY =
      invalidParameterCombination(
              "Instances of the tenancy '%s' cannot be launched into a placement group of the"
                  + " strategy '%s'.")
          .ours();
}
