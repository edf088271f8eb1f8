// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of calls, whatever they ask for. */
final class CallErrors {
  private CallErrors() {}

  static final ErrorTemplate NO_SIGNATURE =
      error(
              "MissingAuthenticationToken",
              403,
              "The request must contain a signature that names an access key")
          .ours();
  static final ErrorTemplate BAD_CREDENTIAL =
      badRequest(
              "IncompleteSignature",
              "The request signature must name a credential of the form"
                  + " <access key>/<date>/<region>/ec2/aws4_request")
          .ours();
  static final ErrorTemplate NO_ACTION =
      badRequest("MissingAction", "The request must contain the parameter Action").ours();
  static final ErrorTemplate UNKNOWN_ACTION =
      badRequest("InvalidAction", "The action %s is not valid for this web service.")
          .source("boto/boto#1282, cognitect-labs/aws-api#6");
  static final ErrorTemplate ACTION_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model the action %1$s. Answer it in the test:"
              + " cloud.faults().on(call(\"%1$s\")).always().replyWith(…), or"
              + " Mockito.doReturn(…).when(spy) on a spy of the client.");
  static final ErrorTemplate UNKNOWN_VERSION =
      badRequest("NoSuchVersion", "The API version %s is not one of EC2's.").ours();
  static final ErrorTemplate THROTTLED =
      error(
              "RequestLimitExceeded",
              503,
              "Request limit exceeded. Account %s has been throttled on ec2:%s because it exceeded"
                  + " its request rate limit.")
          .source("scylladb/scylla-cluster-tests#11763, CloudSnorkel/cdk-github-runners#946");
  static final ErrorTemplate DENIED =
      error("UnauthorizedOperation", 403, "You are not authorized to perform this operation.")
          .source("aws/aws-cli#1574, tensult/cloud-reports#74");
  static final ErrorTemplate DENIED_BY_RESOURCE =
      error(
              "UnauthorizedOperation",
              403,
              "You are not authorized to perform this operation. Encoded authorization failure"
                  + " message: %s")
          .source("CheckPointSW/Cuckoo-AWS#21, cattle-ops/terraform-aws-gitlab-runner#523");
  static final ErrorTemplate OUTAGE =
      error("Unavailable", 503, "The service is unavailable. Please try again shortly.")
          .source("MozillaSecurity/FuzzManager#603");
}
