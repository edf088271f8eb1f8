// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.regex.Pattern;

/** The id of an account. One that is none would be shared with, and call, nothing for ever. */
final class AccountId {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{12}");

  private AccountId() {}

  /** A resource can be shared with an organization, too, which an ARN names. */
  static void requireAccountOrArn(String id) {
    if (!id.startsWith("arn:") && !SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "it is shared with account ids of twelve digits without hyphens, or with ARNs of"
              + " organizations, but was to be with '"
              + id
              + "'");
    }
  }

  static void require(String account) {
    if (!SHAPE.matcher(account).matches()) {
      throw new IllegalArgumentException(
          "an account id is twelve digits without hyphens, but was '" + account + "'");
    }
  }
}
