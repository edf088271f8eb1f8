// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids of offerings: UUIDs that hold the number of the offering, scrambled. So an id leads to
 * its offering, and no table of them is kept.
 */
final class OfferingIds {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int NUMBER_DIGITS = 12;
  private static final long MASK = (1L << 48) - 1;

  /** An odd factor, and what undoes a multiplication by it, modulo 2 to the power of 48. */
  private static final long SCRAMBLE = 0x5DEECE66DL;

  private static final long UNSCRAMBLE = inverse(SCRAMBLE);

  private OfferingIds() {}

  private static long inverse(long odd) {
    long inverse = odd;
    for (int bits = 3; bits < 48; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse & MASK;
  }

  static String of(String region, long number) {
    int hash = (region + number).hashCode() * 0x9E3779B9;
    String digits = HexFormat.of().toHexDigits(hash, 8);
    return String.format(
        Locale.ROOT,
        "%s-%s-4%s-a%s-%s",
        digits,
        digits.substring(2, 6),
        digits.substring(4, 7),
        digits.substring(1, 4),
        HexFormat.of().toHexDigits(number * SCRAMBLE & MASK, NUMBER_DIGITS));
  }

  /** The number of an offering in a region; negative if the id is none of an offering there. */
  static long number(String region, String id) {
    if (!FORM.matcher(id).matches()) {
      return -1;
    }
    long scrambled = HexFormat.fromHexDigitsToLong(id, id.length() - NUMBER_DIGITS, id.length());
    long number = scrambled * UNSCRAMBLE & MASK;
    return of(region, number).equals(id) ? number : -1;
  }
}
