// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import static io.github.ec2fake.consistency.ResourceKind.TAGS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests about tags. */
final class TagErrors {
  private TagErrors() {}

  static final ErrorTemplate INVALID_ID =
      badRequest("InvalidID", "The ID '%s' is not valid")
          .source("gruntwork-io/terratest#204, kubernetes/cloud-provider-aws#1387");
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.")
          .copiedFrom("moto")
          .about(TAGS);
  static final ErrorTemplate NO_TAGS =
      invalidParameterValue("You must specify one or more tags to create")
          .source("mitchellh/vagrant-aws#260, dask/dask-ec2#90");
  static final ErrorTemplate NO_KEY =
      invalidParameterValue(
              "Value ( '' ) for parameter Tag key is invalid. Tag key cannot be null or empty.")
          .source("aws/aws-cli#3283");
  static final ErrorTemplate RESERVED =
      invalidParameterValue("Tag keys starting with 'aws:' are reserved for internal use")
          .source("jcjorel/ec2-spot-converter#13");
  static final ErrorTemplate KEY_TOO_LONG =
      invalidParameterValue("Tag key exceeds the maximum length of %s characters")
          .source("skypilot-org/skypilot#1992");
  static final ErrorTemplate VALUE_TOO_LONG =
      invalidParameterValue("Tag value exceeds the maximum length of %s characters").ours();
  static final ErrorTemplate NO_VALUE =
      invalidParameterValue(
              "Value ( %s ) for parameter value is invalid. Tag value cannot be null. Use empty"
                  + " string instead.")
          .source("bridgecrewio/yor#122");
  static final ErrorTemplate DUPLICATE_KEY =
      invalidParameterValue("Duplicate tag key '%s' specified.")
          .source("cloud-custodian/cloud-custodian#3792, scylladb/scylla-cluster-tests#1532");
}
