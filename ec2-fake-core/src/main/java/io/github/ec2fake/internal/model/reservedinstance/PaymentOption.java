// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a reserved instance is paid. */
public enum PaymentOption {
  NO_UPFRONT("No Upfront"),
  PARTIAL_UPFRONT("Partial Upfront"),
  ALL_UPFRONT("All Upfront");

  /** The options until 2014, which EC2 knows and offers no longer. */
  private static final Set<String> FORMER =
      Set.of("Heavy Utilization", "Medium Utilization", "Light Utilization");

  private final String word;

  PaymentOption(String word) {
    this.word = word;
  }

  /** EC2's word for it. */
  public String word() {
    return word;
  }

  /** The option of a word; null for one of the former options. */
  static @Nullable PaymentOption of(String word) {
    if (FORMER.contains(word)) {
      return null;
    }
    return Arrays.stream(values())
        .filter(option -> option.word.equals(word))
        .findFirst()
        .orElseThrow(() -> ReservedInstanceErrors.UNKNOWN_PAYMENT.with(word));
  }

  /** Checks the word of a parameter. */
  static void check(@Nullable String word) {
    if (word != null) {
      PaymentOption ignored = of(word);
    }
  }
}
