// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.identity;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests to STS and IAM. */
final class IdentityErrors {
  private IdentityErrors() {}

  static final ErrorTemplate SERVICE_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model %1$s's action %2$s. It serves EC2, and of STS GetCallerIdentity."
              + " Point only EC2 and STS to this endpoint (AWS_ENDPOINT_URL_EC2,"
              + " AWS_ENDPOINT_URL_STS), and %1$s to another.");
}
