// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
  void keepsTheLast256KeysThatWereAskedFor() {
    GeneratedKey used = GeneratedKeys.key(KeyType.ED25519, 4);
    GeneratedKey unused = GeneratedKeys.key(KeyType.ED25519, 5);
    List<GeneratedKey> others = new ArrayList<>();
    for (long number = 1_000; number < 1_256; number++) {
      others.add(GeneratedKeys.key(KeyType.ED25519, number));
      assertThat(GeneratedKeys.key(KeyType.ED25519, 4)).isSameAs(used);
    }

    assertThat(GeneratedKeys.key(KeyType.ED25519, 1_001)).isSameAs(others.get(1));
    assertThat(GeneratedKeys.key(KeyType.ED25519, 1_000)).isNotSameAs(others.get(0));
    GeneratedKey again = GeneratedKeys.key(KeyType.ED25519, 5);
    assertThat(again).isNotSameAs(unused);
    assertThat(again.fingerprint()).isEqualTo(unused.fingerprint());
  }
}
