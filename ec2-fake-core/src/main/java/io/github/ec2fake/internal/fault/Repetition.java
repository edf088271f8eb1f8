// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.internal.text.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a fault fires.
 *
 * @param limit how many times at most; null for any number
 * @param span for how long after its registration; null for ever
 * @param probability with which probability at each match, more than 0 and at most 1
 * @param atEveryAttempt whether it fires again at each further attempt at a call that it has hit
 */
record Repetition(
    @Nullable Integer limit, @Nullable Duration span, double probability, boolean atEveryAttempt) {

  static final Repetition ONCE = new Repetition(1, null, 1, false);

  static final Repetition ALWAYS = new Repetition(null, null, 1, false);

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (limit == null) {
      text.append(span == null && probability == 1 ? " always" : "");
    } else if (limit > 1) {
      text.append(' ').append(limit).append(" times");
    }
    if (span != null) {
      text.append(" during ").append(DurationText.of(span));
    }
    if (probability < 1) {
      text.append(" with probability ").append(probability);
    }
    return text.append(atEveryAttempt ? " at every attempt" : "").toString();
  }
}
