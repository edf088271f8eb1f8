// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a NAT gateway leads to. */
public enum ConnectivityType {
  /** To other private networks, by its private address. */
  PRIVATE,
  /** To the Internet, by an elastic address. */
  PUBLIC;

  /** EC2's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this word; a gateway that says nothing is public. */
  static ConnectivityType of(@Nullable String word) {
    if (word == null) {
      return PUBLIC;
    }
    for (ConnectivityType each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw NatGatewayErrors.BAD_CONNECTIVITY_TYPE.with(word);
  }
}
