// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of filters and pages. */
final class DescribeErrors {
  private DescribeErrors() {}

  static final ErrorTemplate TOO_MANY_VALUES =
      badRequest(
              "FilterLimitExceeded",
              "The maximum number of filter values specified on a single call is %s")
          .source("gjbae1212/gossm#47, convox/rack#2205");
  static final ErrorTemplate VALUE_TOO_LONG =
      badRequest("FilterLimitExceeded", "The maximum length for a filter value is %s characters")
          .source("ansible/workshops#530");
  static final ErrorTemplate UNKNOWN_FILTER =
      invalidParameterValue("The filter '%s' is invalid").source("aws/aws-cli#2516");
  static final ErrorTemplate FILTER_NOT_MODELLED =
      notModelled("ec2-fake does not model the filter '%s'");
  static final ErrorTemplate PAGE_TOO_SMALL =
      invalidParameterValue(
              "Value ( %s ) for parameter maxResults is invalid. Expecting a value greater than"
                  + " %s.")
          .source("aws/aws-sdk-ruby#2575");
  static final ErrorTemplate PAGE_TOO_LARGE =
      invalidParameterValue(
              "Value ( %s ) for parameter maxResults is invalid. Expecting a value of at most %s.")
          .ours();
  static final ErrorTemplate BAD_TOKEN =
      badRequest("InvalidNextToken", "The token '%s' is invalid. Use one from an earlier reply.")
          .ours();
}
