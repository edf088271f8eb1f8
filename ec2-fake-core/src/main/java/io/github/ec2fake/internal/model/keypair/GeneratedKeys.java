// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.util.HashMap;
import java.util.Map;

/**
 * The private keys that a cloud has made. Its primary and its replicas make the same ones, and to
 * make one takes long, so that each is made once.
 */
public final class GeneratedKeys {
  private record Drawn(KeyType type, long seed) {}

  private final Map<Drawn, GeneratedKey> made = new HashMap<>();

  /** The key of a type that follows from a number. */
  GeneratedKey key(KeyType type, long seed) {
    return made.computeIfAbsent(
        new Drawn(type, seed), any -> type == KeyType.RSA ? RsaKey.of(seed) : Ed25519Key.of(seed));
  }
}
