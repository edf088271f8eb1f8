// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.signing;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of signatures. EC2 does not tell an unknown key from a wrong signature. */
final class SignatureErrors {
  private SignatureErrors() {}

  static final ErrorTemplate NOT_VALIDATED =
      error("AuthFailure", 401, "AWS was not able to validate the provided access credentials")
          .source("fog/fog-aws#585, turbot/steampipe-plugin-aws#75");

  /** What follows EC2's text is ours. */
  static final ErrorTemplate UNKNOWN_KEY =
      error(
              "AuthFailure",
              401,
              "AWS was not able to validate the provided access credentials. The access key %s is"
                  + " no account's: use twelve digits as the key, or let an endpoint take others by"
                  + " EndpointOptions.anyAccessKey(account), the server by --any-access-key.")
          .ours();

  static final ErrorTemplate EXPIRED =
      badRequest("RequestExpired", "Request has expired.")
          .source("hellofresh/eks-rolling-update#103");
  static final ErrorTemplate INCOMPLETE =
      badRequest(
              "IncompleteSignature", "The request signature does not conform to AWS standards: %s")
          .ours();
}
