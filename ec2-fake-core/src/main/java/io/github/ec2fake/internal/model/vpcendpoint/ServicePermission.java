// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The permission to make endpoints for a service of a user.
 *
 * @param principal the ARN of an account, a user or a role, or {@code *} for everybody
 */
public record ServicePermission(String id, String serviceId, String principal) {
  private static final String EVERYBODY = "*";
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):(root|user/.+|role/.+)");

  /** EC2's word for what the principal is; null if it is none. */
  static @Nullable String typeOf(String principal) {
    if (principal.equals(EVERYBODY)) {
      return "All";
    }
    Matcher parts = ARN.matcher(principal);
    if (!parts.matches()) {
      return null;
    }
    String what = parts.group(2);
    return what.equals("root") ? "Account" : what.startsWith("user/") ? "User" : "Role";
  }

  /** EC2's word for what the principal is. */
  public String type() {
    return String.valueOf(typeOf(principal));
  }

  /** Whether somebody of an account has it; who of the account calls is not known. */
  boolean includes(String account) {
    Matcher parts = ARN.matcher(principal);
    return principal.equals(EVERYBODY) || (parts.matches() && parts.group(1).equals(account));
  }
}
