// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
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

  @Test
  void whatASeedGivesIsTheSameOnEveryMachineAndAfterAnUpdate() {
    Ids now = new Ids(20110715, Ids.Length.LONG);
    assertThat(List.of(now.next("i-"), now.next("ami-")))
        .containsExactly("i-0a7a3e0ee49f63eb2", "ami-07224caf098e947bb");
    assertThat(List.of(now.uuid(), now.uuid("aws/ebs")))
        .extracting(UUID::toString)
        .containsExactly(
            "467e8800-aece-4cbe-abba-cd2c9d230b65", "4cdd177d-85b9-44f3-a309-1f9533ca9997");
    Ids then = new Ids(0x0123456789abcdefL, Ids.Length.SHORT);
    assertThat(List.of(then.next("i-"), then.next("ami-")))
        .containsExactly("i-6f99bc66", "ami-66b99a0a");
    assertThat(then.uuid("aws/ebs")).hasToString("d9b89a6e-d7c5-4b20-a1e3-4497b11b020a");
    assertThat(Ids.twin("i-", "i-0123456789abcdef0", "eni-")).isEqualTo("eni-05b8a32d9ddeae40d");
    assertThat(Ids.twin("i-", "i-01234567", "eni-")).isEqualTo("eni-46757f9a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"i-0123abcd", "i-00000000", "i-ffffffff", "i-0123456789abcdef0"})
  void aTwinHasItsOwnTwinForATwin(String id) {
    String twin = Ids.twin("i-", id, "eni-");

    assertThat(Ids.isWellFormed("eni-", twin)).isTrue();
    assertThat(twin).hasSize(id.length() + 2);
    assertThat(Ids.twin("eni-", twin, "i-")).isEqualTo(id);
    assertThat(Ids.twin("i-", id, "ami-").substring(4)).isNotEqualTo(twin.substring(4));
  }

  @Test
  void theUuidOfANameFollowsFromTheSeedAndTheNameAlone() {
    Ids ids = new Ids(1, Ids.Length.LONG);
    UUID before = ids.uuid("key of a");
    ids.next("i-");
    ids.uuid();

    assertThat(ids.uuid("key of a")).isEqualTo(before);
    assertThat(
            List.of(
                before,
                ids.uuid("key of b"),
                ids.uuid("a key of"),
                new Ids(2, Ids.Length.LONG).uuid("key of a")))
        .doesNotHaveDuplicates()
        .allMatch(uuid -> uuid.version() == 4 && uuid.variant() == 2);
  }

  @Test
  void countsWhateverItGives() {
    Ids ids = new Ids(1, Ids.Length.LONG);
    ids.next("i-");
    ids.uuid();
    ids.random();
    ids.uuid("that has a name");

    assertThat(ids.count()).isEqualTo(3);
  }

  @Test
  void tellsOfEachIdThatItGives() {
    List<String> told = new ArrayList<>();
    Ids ids = new Ids(1, Ids.Length.LONG, told::add, DefaultIds.NONE);
    List<String> given = List.of(ids.next("i-"), ids.next("vol-"));
    ids.uuid();

    assertThat(told).isEqualTo(given);
  }

  @Test
  void whatIsThereByDefaultHasTheSameIdsForThePrimaryAndItsReplicas() {
    DefaultIds defaults = DefaultIds.ofPrimary();
    Ids primary = new Ids(1, Ids.Length.LONG, id -> {}, defaults);
    Ids replica = new Ids(1, Ids.Length.LONG, id -> {}, defaults.ofReplica());
    primary.next("i-");
    String ofA = madeByDefault(primary, "network of a");
    String ofB = madeByDefault(primary, "network of b");
    assertThat(ofA).isNotEqualTo(ofB);

    assertThat(madeByDefault(replica, "network of b")).isEqualTo(ofB);
    assertThat(madeByDefault(replica, "network of a")).isEqualTo(ofA);
    assertThat(madeByDefault(replica, "network of c")).startsWith("vpc-");
  }

  private static String madeByDefault(Ids ids, String name) {
    List<String> made = new ArrayList<>();
    ids.makeDefault(name, () -> made.add(ids.next("vpc-")));
    return made.get(0);
  }

  @Test
  void givesNothingWhileSomebodyOnlyLooks() {
    Ids ids = new Ids(1, Ids.Length.LONG);
    ids.sealed(
        () -> {
          assertThat(ids.areSealed()).isTrue();
          assertThatIllegalStateException()
              .isThrownBy(() -> ids.next("vpc-"))
              .withMessage("nothing is made while somebody only looks: vpc-");
          ids.sealed(ids::areSealed);
          return assertThat(ids.areSealed()).isTrue();
        });

    assertThat(ids.areSealed()).isFalse();
    assertThat(ids.next("vpc-")).startsWith("vpc-");
  }

  private static List<String> some(long seed) {
    Ids ids = new Ids(seed, Ids.Length.LONG);
    return List.of(ids.next("i-"), ids.next("i-"), ids.next("ami-"));
  }
}
