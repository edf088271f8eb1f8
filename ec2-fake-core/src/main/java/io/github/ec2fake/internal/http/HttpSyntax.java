// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

/** The small parts that requests are made of. */
final class HttpSyntax {
  /** What {@link #number} gives for what is none. */
  static final long NO_NUMBER = -1;

  private static final int MOST_DIGITS = 15;

  private HttpSyntax() {}

  /** Whether it can be a method or the name of a header. */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTokenCharacter(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isTokenCharacter(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }

  /** Whether it is made of visible ASCII characters, and of some. */
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether a byte can be in a line: no control character but the tab. */
  static boolean isText(byte b) {
    return (b >= ' ' && b != 127) || b < 0 || b == '\t';
  }

  /** Reads a number without a sign; {@link #NO_NUMBER} if it is none, or has too many digits. */
  static long number(String digits, int radix) {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return NO_NUMBER;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return NO_NUMBER;
      }
      number = number * radix + digit;
    }
    return number;
  }
}
