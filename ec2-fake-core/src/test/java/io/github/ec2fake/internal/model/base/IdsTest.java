// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  private static final int MANY = 100_000;

  @ParameterizedTest
  @EnumSource
  void givesNoIdTwice(Ids.Length length) {
    Ids ids = new Ids(20110715, length);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      given.add(ids.next("i-"));
    }

    assertThat(given).hasSize(MANY).allMatch(id -> Ids.isWellFormed("i-", id));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x100000001L})
  void givesNoIdTwiceWhateverTheSeed(long seed) {
    Ids ids = new Ids(seed, Ids.Length.SHORT);

    assertThat(Stream.generate(() -> ids.next("")).limit(10_000)).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSameIdsToTheSameSeedOnly() {
    assertThat(some(1)).isEqualTo(some(1)).isNotEqualTo(some(2));
  }

  @Test
  void theOtherRandomValuesDoNotChangeTheIds() {
    Ids ids = new Ids(1, Ids.Length.LONG);
    ids.uuid();
    ids.random().nextInt();

    assertThat(List.of(ids.next("i-"), ids.next("i-"), ids.next("ami-"))).isEqualTo(some(1));
  }

  @Test
  void makesRandomUuidsOfTheirOwnKind() {
    Ids ids = new Ids(1, Ids.Length.LONG);
    Set<UUID> given = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      given.add(ids.uuid());
    }

    assertThat(given).hasSize(MANY).allMatch(uuid -> uuid.version() == 4 && uuid.variant() == 2);
  }

  @Test
  void knowsBothLengthsWhateverItsOwn() {
    assertThat(Stream.of("i-0123abcd", "i-0123456789abcdef0"))
        .allMatch(id -> Ids.isWellFormed("i-", id));
    assertThat(
            Stream.of("i-", "i-0123ABCD", "ami-0123abcd", "i-0123abc", "i-0123abcd\n", "0123abcd"))
        .noneMatch(id -> Ids.isWellFormed("i-", id));
  }

  private static List<String> some(long seed) {
    Ids ids = new Ids(seed, Ids.Length.LONG);
    return List.of(ids.next("i-"), ids.next("i-"), ids.next("ami-"));
  }
}
