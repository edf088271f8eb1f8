// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import org.jspecify.annotations.Nullable;

/**
 * The policy of an endpoint: who may do what through it. It is kept and shown; nothing asks it.
 *
 * <p>Source of the default policies: the AWS CLI's examples of create-vpc-endpoint and
 * describe-vpc-endpoints. Of its limit: the AWS PrivateLink guide, "AWS PrivateLink quotas".
 */
final class EndpointPolicy {
  private static final int LONGEST = 20_480;

  private EndpointPolicy() {}

  /** The policy that an endpoint has if it is given none: everybody may do everything. */
  static String fullAccess(VpcEndpointType type) {
    return type == VpcEndpointType.GATEWAY
        ? "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"*\",\"Resource\":\"*\"}]}"
        : "{\n  \"Statement\": [\n    {\n      \"Action\": \"*\", \n      \"Effect\": \"Allow\", \n"
            + "      \"Principal\": \"*\", \n      \"Resource\": \"*\"\n    }\n  ]\n}";
  }

  /** The policy that is asked for, if a service takes it. */
  static String of(@Nullable String asked, EndpointService service) {
    if (asked == null) {
      return fullAccess(service.type());
    }
    if (asked.length() > LONGEST) {
      throw VpcEndpointErrors.POLICY_TOO_LONG.with(LONGEST);
    }
    int wrong = JsonSyntax.firstError(asked);
    if (wrong >= 0) {
      String before = asked.substring(0, wrong);
      int lineBegins = before.lastIndexOf('\n') + 1;
      throw VpcEndpointErrors.BAD_POLICY.with(
          1 + before.chars().filter(each -> each == '\n').count(), 1 + wrong - lineBegins);
    }
    if (!service.takesPolicies()) {
      throw VpcEndpointErrors.FULL_ACCESS_ONLY.with(service.name());
    }
    return asked;
  }
}
