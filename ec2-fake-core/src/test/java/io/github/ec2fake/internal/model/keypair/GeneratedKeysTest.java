// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedKeysTest {
  @Test
  void makesAKeyOfTheTypeAskedFor() {
    assertThat(GeneratedKeys.key(KeyType.RSA, 1)).isInstanceOf(RsaKey.class);
    assertThat(GeneratedKeys.key(KeyType.ED25519, 1)).isInstanceOf(Ed25519Key.class);
  }

  @Test
  void makesAKeyOnce() {
    GeneratedKey first = GeneratedKeys.key(KeyType.ED25519, 2);

    assertThat(GeneratedKeys.key(KeyType.ED25519, 2)).isSameAs(first);
    assertThat(GeneratedKeys.key(KeyType.ED25519, 3)).isNotSameAs(first);
  }

  @Test
  void forgetsTheKeyThatWasAskedForLongestAgoAndMakesItAnewAlike() {
    GeneratedKey used = GeneratedKeys.key(KeyType.ED25519, 4);
    GeneratedKey unused = GeneratedKeys.key(KeyType.ED25519, 5);
    for (long other = 1_000; other < 1_256; other++) {
      GeneratedKeys.key(KeyType.ED25519, other);
      assertThat(GeneratedKeys.key(KeyType.ED25519, 4)).isSameAs(used);
    }

    GeneratedKey again = GeneratedKeys.key(KeyType.ED25519, 5);
    assertThat(again).isNotSameAs(unused);
    assertThat(again.fingerprint()).isEqualTo(unused.fingerprint());
  }
}
