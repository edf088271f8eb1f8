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
      badRequest("InvalidID", "The ID '%s' is not valid").ours();
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.")
          .ours()
          .about(TAGS);
  static final ErrorTemplate RESERVED =
      invalidParameterValue("Tag keys starting with 'aws:' are reserved for internal use").ours();
  static final ErrorTemplate KEY_TOO_LONG =
      invalidParameterValue("Tag key exceeds the maximum length of %s characters").ours();
  static final ErrorTemplate VALUE_TOO_LONG =
      invalidParameterValue("Tag value exceeds the maximum length of %s characters").ours();
  static final ErrorTemplate NO_VALUE =
      invalidParameterValue("Tag value cannot be null. Use empty string instead.").ours();
  static final ErrorTemplate DUPLICATE_KEY =
      invalidParameterValue("Duplicate tag key '%s' specified.").ours();
}
