package io.github.ec2fake.fault;

import java.util.regex.Pattern;

/** Refuses orders that make no sense, when they are given. */
final class Arguments {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private Arguments() {}

  static void requirePositive(int nth) {
    if (nth < 1) {
      throw new IllegalArgumentException("the first match is number 1, but was asked for " + nth);
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
