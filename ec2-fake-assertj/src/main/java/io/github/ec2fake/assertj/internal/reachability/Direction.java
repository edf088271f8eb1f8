// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

/** The direction of traffic, seen from an instance or a subnet. */
enum Direction {
  IN("in", "from"),
  OUT("out", "to");

  private final String adverb;
  private final String preposition;

  Direction(String adverb, String preposition) {
    this.adverb = adverb;
    this.preposition = preposition;
  }

  /** Returns the word behind "lets". */
  String adverb() {
    return adverb;
  }

  /** Returns the word before the other side. */
  String preposition() {
    return preposition;
  }
}
