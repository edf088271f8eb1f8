// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;

/** The refusals that belong to no kind of resource. */
final class CommonErrors {
  private CommonErrors() {}

  static final ErrorTemplate MISSING_PARAMETER =
      badRequest("MissingParameter", "The request must contain the parameter %s")
          .source("fog/fog#591, awsdocs/aws-doc-sdk-examples#1302");

  /** The answer to a dry run that would have succeeded. */
  static final ErrorTemplate DRY_RUN =
      error("DryRunOperation", 412, "Request would have succeeded, but DryRun flag is set.")
          .source("aws/aws-cli#1574, aws/aws-cli#3127");

  static final ErrorTemplate NO_ROLE =
      badRequest(
              "InvalidParameter",
              "The service role %s provided does not exist or does not have sufficient permissions")
          .source("aws/aws-cli#8873");

  static final ErrorTemplate BAD_CLIENT_TOKEN =
      badRequest("InvalidClientToken", "A client token is at most %s ASCII characters long").ours();
  static final ErrorTemplate OTHER_PARAMETERS =
      badRequest(
              "IdempotentParameterMismatch",
              "Arguments on this idempotent request are inconsistent with arguments used in"
                  + " previous request(s).")
          .source("rust-lang/bors#830, runs-on/runs-on#251");
}
