// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

/**
 * Whose words a refusal has.
 *
 * @param whose who words it so
 * @param source where it can be read, for example {@code hashicorp/packer#12162}, a thread at
 *     GitHub; empty for ec2-fake's own words
 */
public record Wording(Whose whose, String source) {
  /** Who words a refusal. */
  public enum Whose {
    /** EC2, as people quote it or as AWS documents it: the code and the text, to the letter. */
    EC2,
    /** Another imitation of EC2. It probably copied EC2; nobody quotes the text. */
    IMITATION,
    /** ec2-fake. The code can be one of EC2's all the same. */
    OURS,
    /** ec2-fake, which refuses what EC2 serves. */
    NOT_MODELLED
  }

  static final Wording OURS = new Wording(Whose.OURS, "");
  static final Wording NOT_MODELLED = new Wording(Whose.NOT_MODELLED, "");

  /** Rejects another's words without a source. */
  public Wording {
    boolean own = whose == Whose.OURS || whose == Whose.NOT_MODELLED;
    if (own != source.isBlank()) {
      throw new IllegalArgumentException(whose + " with the source '" + source + "'");
    }
  }
}
