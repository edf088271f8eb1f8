// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryTest {
  private static final Caller CALLER = new Caller("111122223333");

  private final Registry<Thing> registry =
      new Registry<>(RegistryTest::check, missing -> Ec2Error.missingParameter(missing.toString()));

  private record Thing(String id, String ownerId) implements OwnedResource {}

  private static Thing thing(String id) {
    return new Thing(id, CALLER.account());
  }

  private static void check(String id) {
    if (id.equals("?")) {
      throw new IllegalArgumentException("malformed");
    }
  }

  @BeforeEach
  void addThree() {
    registry.add(thing("a"));
    registry.add(thing("b"));
    registry.add(new Thing("c", "222233334444"));
  }

  private List<Thing> all() {
    return registry.describe(CALLER, List.of());
  }

  @Test
  void listsWhatIsTheCallersInTheOrderInWhichItWasMade() {
    assertThat(all()).containsExactly(thing("a"), thing("b"));
  }

  @Test
  void listsWhatWasAddedAndNotWhatWasRemovedAfterAnEarlierList() {
    all();
    registry.add(thing("d"));
    assertThat(all()).containsExactly(thing("a"), thing("b"), thing("d"));

    registry.remove(thing("a"));
    assertThat(all()).containsExactly(thing("b"), thing("d"));
  }

  @Test
  void hasOneOfAnIdOnly() {
    all();
    registry.add(thing("a"));

    assertThat(all()).containsExactly(thing("a"), thing("b"));
  }

  @Test
  void aListStaysAsItIsWhateverIsAddedOrRemovedLater() {
    List<Thing> before = all();
    registry.add(thing("d"));
    registry.remove(thing("a"));
    registry.add(thing("e"));

    assertThat(before).containsExactly(thing("a"), thing("b"));
    assertThat(all()).containsExactly(thing("b"), thing("d"), thing("e"));
  }

  @Test
  void givesEachOfTheIdsOnceInTheirOrder() {
    assertThat(registry.require(CALLER, List.of("b", "a", "b")))
        .containsExactly(thing("b"), thing("a"));
  }

  @Test
  void listsWhatWasMovedToTheFrontBeforeTheRest() {
    all();
    registry.moveToFront(List.of("unknown", "c", "b"));

    assertThat(all()).containsExactly(thing("b"), thing("a"));
    assertThat(registry.all()).extracting(Thing::id).containsExactly("c", "b", "a");
  }

  @Test
  void findsWhatIsTheCallersOwn() {
    assertThat(registry.findOwn(CALLER, "a")).isEqualTo(thing("a"));
    assertThat(registry.findOwn(CALLER, "c")).as("another's").isNull();
    assertThat(registry.findOwn(CALLER, "unknown")).isNull();
  }

  @Test
  void refusesAMalformedIdBeforeOneThatDoesNotExist() {
    assertThat(registry.existing("c").ownerId()).isNotEqualTo(CALLER.account());
    assertThatThrownBy(() -> registry.existing("unknown"))
        .hasMessage("The request must contain the parameter [unknown]");
    assertThatThrownBy(() -> registry.existing("?")).hasMessage("malformed");
    assertThatThrownBy(() -> registry.require(CALLER, List.of("unknown", "?")))
        .hasMessage("malformed");
  }

  @Test
  void takesTheIdsOfItsPrefixOnly() {
    Registry<Thing> volumes =
        new Registry<>(
            "vol-",
            ErrorTemplate.malformedId("InvalidVolumeID.Malformed", "vol-").ours(),
            missing -> Ec2Error.missingParameter(missing.toString()));

    assertThatThrownBy(() -> volumes.existing("snap-0123abcd"))
        .hasMessage("Invalid id: \"snap-0123abcd\" (expecting \"vol-...\")");
    assertThatThrownBy(() -> volumes.existing("vol-0123abcd")).hasMessageContaining("parameter");
  }

  @Test
  void describesWhatIsNamedInBothWaysOrInTheOneThatIsUsed() {
    List<Thing> named = List.of(thing("b"), thing("a"));
    List<Thing> identified = List.of(thing("a"));

    assertThat(registry.describe(CALLER, List.of(), List.of()))
        .containsExactly(thing("a"), thing("b"));
    assertThat(registry.describe(CALLER, named, List.of())).isEqualTo(named);
    assertThat(registry.describe(CALLER, List.of(), identified)).isEqualTo(identified);
    assertThat(registry.describe(CALLER, named, identified)).containsExactly(thing("a"));
    assertThat(registry.describe(CALLER, List.of(thing("b")), identified)).isEmpty();
    assertThat(registry.describe(CALLER, List.of("b"))).containsExactly(thing("b"));
    assertThat(registry.ownedBy(CALLER.account())).hasSize(2);
    assertThat(registry.ownedBy("nobody")).isEmpty();
  }

  private List<Thing> only(String... ids) {
    assertThat(all()).isInstanceOf(ResourceList.class);
    return ((ResourceList<Thing>) all()).only(Set.of(ids));
  }

  @Test
  void findsThoseOfSomeIdsInTheOrderInWhichTheyWereMade() {
    List.of("d", "e", "f", "g", "h").forEach(id -> registry.add(thing(id)));

    assertThat(only("g", "b")).containsExactly(thing("b"), thing("g"));
    assertThat(only("unknown", "c")).isEmpty();
    assertThat(only("h", "g", "f", "e", "d", "b")).hasSize(6).startsWith(thing("b"));
  }

  @Test
  void findsWhatWasAddedAndNotWhatWasRemovedSinceTheLastSearch() {
    List.of("d", "e", "f", "g", "h").forEach(id -> registry.add(thing(id)));
    ResourceList<Thing> before = (ResourceList<Thing>) all();
    assertThat(only("d", "i")).containsExactly(thing("d"));

    registry.add(thing("i"));
    assertThat(only("d", "i")).containsExactly(thing("d"), thing("i"));
    assertThat(before.only(Set.of("d", "i"))).containsExactly(thing("d"));

    registry.remove(thing("a"));
    registry.remove(thing("d"));
    assertThat(only("d", "i")).containsExactly(thing("i"));
    assertThat(before.only(Set.of("d", "i"))).containsExactly(thing("d"));
  }
}
