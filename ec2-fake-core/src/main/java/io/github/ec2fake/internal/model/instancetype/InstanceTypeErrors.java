package io.github.ec2fake.internal.model.instancetype;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about instance types as such. */
final class InstanceTypeErrors {
  private InstanceTypeErrors() {}

  static final ErrorTemplate UNKNOWN =
      invalidParameterValue("Invalid value '%s' for InstanceType.");
}
