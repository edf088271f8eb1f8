// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.base.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources are found by their tags, whatever has become of the tags since the last look-up. */
class TagIndexTest {
  private static final String OWNER = "111122223333";

  private final Tags tags =
      new Tags(() -> List.of(new Tags.ResourceType(id -> true, "thing", (caller, id) -> {})));

  @BeforeEach
  void tagTwoAndLookUp() {
    tags.put(OWNER, "x", Map.of("Name", "one"));
    tags.put(OWNER, "y", Map.of("Name", "two"));
    assertThat(named("one")).containsExactly("x");
  }

  private Set<String> named(String value) {
    return tags.tagged(OWNER, "Name", value::equals);
  }

  @Test
  void findsWhatWasTaggedLater() {
    tags.put(OWNER, "z", Map.of("Name", "one"));

    assertThat(named("one")).containsExactlyInAnyOrder("x", "z");
  }

  @Test
  void findsByTheNewValueOnlyWhatWasTaggedAnew() {
    tags.put(OWNER, "x", Map.of("Name", "two"));

    assertThat(named("one")).isEmpty();
    assertThat(named("two")).containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void findsAllValuesThatAreWanted() {
    assertThat(tags.tagged(OWNER, "Name", any -> true)).containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void findsNoTagsOfOtherAccounts() {
    tags.put("222233334444", "y", Map.of("Name", "one"));

    assertThat(named("one")).containsExactly("x");
  }

  @Test
  void findsNothingByATagThatWasDeleted() {
    tags.delete(new Caller(OWNER), List.of("x"), List.of(new Tag("Name", null))).apply();

    assertThat(named("one")).isEmpty();
  }

  @Test
  void findsByTheTagThatStaysWhenAnotherIsDeleted() {
    tags.put(OWNER, "x", Map.of("stage", "test"));
    tags.delete(new Caller(OWNER), List.of("x"), List.of(new Tag("stage", null))).apply();

    assertThat(named("one")).containsExactly("x");
  }

  @Test
  void findsTheOthersOfAValueThatOneResourceLoses() {
    tags.put(OWNER, "z", Map.of("Name", "one"));
    tags.remove(OWNER, "x", "Name");

    assertThat(named("one")).containsExactly("z");
  }

  @Test
  void findsNothingByTheTagsThatAnAccountLoses() {
    tags.put("222233334444", "x", Map.of("Name", "one"));
    tags.forget(OWNER, "x");
    tags.forget(OWNER, "unknown");

    assertThat(named("one")).isEmpty();
    assertThat(tags.tagged("222233334444", "Name", "one"::equals)).containsExactly("x");
  }

  @Test
  void findsNoResourceThatIsGone() {
    tags.forget("x");

    assertThat(named("one")).isEmpty();
  }
}
