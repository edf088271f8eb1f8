// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of tags for the resources that a request creates. */
final class TagSpecificationErrors {
  private TagSpecificationErrors() {}

  static final ErrorTemplate NO_TYPE =
      invalidParameterValue("Tag specification resource type must have a value")
          .source("yegor256/rultor#1991");
  static final ErrorTemplate OTHER_TYPE =
      invalidParameterValue("'%s' is not a valid taggable resource type for this operation.")
          .source("aws/aws-cli#2865, boto/boto3#1806");
  static final ErrorTemplate NO_TAGS =
      badRequest("InvalidTagKey.Malformed", "Tag specification must have at least one tag")
          .source("hashicorp/packer-plugin-amazon#141");
}
