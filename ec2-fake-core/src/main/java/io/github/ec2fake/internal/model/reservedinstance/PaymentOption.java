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

  /** Checks the word of a parameter, which can be that of a former option. */
  static void check(@Nullable String word) {
    if (word != null
        && !FORMER.contains(word)
        && Arrays.stream(values()).noneMatch(option -> option.word.equals(word))) {
      throw ReservedInstanceErrors.UNKNOWN_PAYMENT.with(word);
    }
  }
}
