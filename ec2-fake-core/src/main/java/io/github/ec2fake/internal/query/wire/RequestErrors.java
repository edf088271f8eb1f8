// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of a form and of its parameters, before anything is known of what they mean. */
final class RequestErrors {
  private RequestErrors() {}

  static final ErrorTemplate GIVEN_TWICE =
      badRequest(
              "MalformedQueryString",
              "The parameter %1$s is given twice. Number the members of a list: %1$s.1, %1$s.2")
          .ours();
  static final ErrorTemplate BAD_ESCAPE =
      badRequest("MalformedQueryString", "The query string contains a malformed escape: %s").ours();
  static final ErrorTemplate UNKNOWN_PARAMETER =
      badRequest("UnknownParameter", "The parameter %s is not recognized").source("appoxy/aws#32");
  static final ErrorTemplate FILTER_AS_IN_THE_GUIDE =
      badRequest(
              "UnknownParameter",
              "The parameter %s is not recognized. Write Filter.1.Name=%s and Filter.1.Value.1=%s")
          .ours();
  static final ErrorTemplate PARAMETER_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model the parameter %s of %s. Leave it out, or answer the call in the"
              + " test.");

  /** The answer to a name, of which EC2 would make an element. */
  static final ErrorTemplate ILLEGAL_NAME =
      invalidParameterValue(
              "Value (%s) for parameter QueryStringParameter is invalid. Invalid or illegal XML"
                  + " character specified")
          .source("aws/aws-cli#53");

  /** EC2 refuses it; nobody quotes its text. */
  static final ErrorTemplate ILLEGAL_CHARACTER =
      invalidParameterValue(
              "Value for parameter %s is invalid. It contains the character U+%s, which XML cannot"
                  + " carry.")
          .ours();

  /** The beginning is EC2's. A sentence that says which values are allowed follows. */
  static final ErrorTemplate BAD_VALUE =
      invalidParameterValue("Value (%s) for parameter %s is invalid. %s").ours();
}
