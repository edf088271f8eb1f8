// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

/** The refusals of parameters that several kinds of resource word alike. */
public final class ParameterErrors {
  private ParameterErrors() {}

  /** Two parameters exclude each other. */
  public static final ErrorTemplate NOT_TOGETHER =
      invalidParameterCombination("The parameter %s cannot be used with the parameter %s")
          .source(
              "yuuki/grabeni#7, aws/aws-cli#1976, machulav/ec2-github-runner#168,"
                  + " wallix/awless#265");

  public static final ErrorTemplate NOT_A_CIDR_BLOCK =
      invalidParameterValue(
              "Value (%s) for parameter %s is invalid. This is not a valid CIDR block.")
          .source("ansible-collections/amazon.aws#477");

  public static final ErrorTemplate UNKNOWN_REGION =
      invalidParameterValue("Invalid region: [%s]").ours();

  /** An action that describes, changes or resets one attribute does not know this one. */
  public static final ErrorTemplate UNKNOWN_ATTRIBUTE =
      invalidParameterValue("Value (%s) for parameter attribute is invalid. Unknown attribute.")
          .source("aws/aws-cli#4273");

  /** An action that changes one attribute at a time was given none. */
  public static final ErrorTemplate NO_ATTRIBUTES =
      invalidParameterCombination("No attributes specified.")
          .source("ansible-collections/amazon.aws#470");

  /** An action that changes one attribute at a time was given several. */
  public static final ErrorTemplate SEVERAL_ATTRIBUTES =
      invalidParameterCombination("Fields for multiple attribute types specified: %s")
          .source("apache/libcloud#328, aws/aws-sdk-go#415");
}
