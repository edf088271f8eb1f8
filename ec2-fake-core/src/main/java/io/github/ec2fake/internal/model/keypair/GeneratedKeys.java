// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Private keys that follow from numbers, of which the last that were asked for are kept. To make an
 * RSA key takes longer than most tests do. The clouds of a class's tests, which have one seed, make
 * the same keys again and again, and so do the replicas of a cloud.
 */
final class GeneratedKeys {
  /** A kilobyte each. */
  private static final int KEPT = 256;

  private static final Map<Drawn, GeneratedKey> RECENT =
      Collections.synchronizedMap(new RecentlyUsed());

  private GeneratedKeys() {}

  private record Drawn(KeyType type, long seed) {
    GeneratedKey make() {
      return switch (type) {
        case RSA -> RsaKey.of(seed);
        case ED25519 -> Ed25519Key.of(seed);
      };
    }
  }

  private static final class RecentlyUsed extends LinkedHashMap<Drawn, GeneratedKey> {
    private static final long serialVersionUID = 1;

    RecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Drawn, GeneratedKey> eldest) {
      return size() > KEPT;
    }
  }

  /** The key of a type that follows from a number. Threads wait for no key but their own. */
  static GeneratedKey key(KeyType type, long seed) {
    Drawn drawn = new Drawn(type, seed);
    GeneratedKey known = RECENT.get(drawn);
    if (known == null) {
      known = drawn.make();
      RECENT.put(drawn, known);
    }
    return known;
  }
}
