// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import org.jspecify.annotations.Nullable;

/**
 * An account's access key. It is a function of the account, so that a cloud needs no list of them
 * and any account can call.
 *
 * @param id what a request names
 * @param secret what it is signed with
 */
public record AccessKey(String id, String secret) {
  private static final String PREFIX = "AKIAFAKE";
  private static final int DIGITS = 12;

  public static AccessKey of(String account) {
    if (account == null || !isAccount(account)) {
      throw new IllegalArgumentException(
          "an AWS account id is twelve digits without hyphens, but was '" + account + "'");
    }
    return new AccessKey(PREFIX + account, "ec2-fake/secret/key/of/acct/" + account);
  }

  public String account() {
    return id.substring(PREFIX.length());
  }

  /** The account of a key, or of an account id in its place; null if it is neither. */
  public static @Nullable String accountOf(String accessKeyId) {
    String account =
        accessKeyId.startsWith(PREFIX) ? accessKeyId.substring(PREFIX.length()) : accessKeyId;
    return isAccount(account) ? account : null;
  }

  public static boolean isAccount(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() == DIGITS;
  }
}
