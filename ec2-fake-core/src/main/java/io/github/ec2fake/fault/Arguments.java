// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.util.regex.Pattern;

/** Checks the arguments of triggers. */
final class Arguments {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private Arguments() {}

  static void requirePositive(int nth) {
    if (nth < 1) {
      throw new IllegalArgumentException("the number of a match starts at 1, but was " + nth);
    }
  }

  static String requireAccountId(String account) {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException(
          "an account id is twelve digits, but was '" + account + "'");
    }
    return account;
  }
}
