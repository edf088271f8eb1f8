// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.query.QueryFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  private static final ActionContext CALL =
      new ActionContext(new Caller(QueryFixture.ACCOUNT), QueryFixture.vpc().region(), true);
  private static final Filters<String> FILTERS =
      new Filters<String>()
          .by("text", text -> text)
          .byAny("absent", text -> Stream.empty())
          .byTags((text, call) -> Map.of("Name", text, "Empty", ""));

  @ParameterizedTest
  @CsvSource({
    "windows-2008, windows-2008, true",
    "windows-2008, Windows-2008, false",
    "windows-*, windows-2008, true",
    "*2008, windows-2008, true",
    "*-20*, windows-2008, true",
    "w*s*8, windows-2008, true",
    "*, windows-2008, true",
    "*, '', true",
    "**, windows-2008, true",
    "windows-200?, windows-2008, true",
    "windows-2008?, windows-2008, false",
    "?*?, a, false",
    "?*?, ab, true",
    "a*a, a, false",
    "*ab*ab, abab, true",
    "*ab*ab, xabyab, true",
    "*ab*ab, ab, false",
    "a.c, abc, false",
    "[a-c]*, b, false",
    "[a-c]*, [a-c]d, true",
    "(*, (x, true",
    "\\E.*\\Q, abc, false",
    "$*^, $x^, true",
    "a\\*c, abc, false",
    "a\\*c, a*c, true",
    "a\\?, a?, true",
    "a\\\\*, a\\b, true",
    "a\\, a\\, true",
    "a\\b, ab, true",
    "'', '', true",
    "'', a, false",
    "' a', a, false",
    "*😀*, x😀y, true",
    "?, 😀, true",
    "ä?, äö, true"
  })
  void comparesWithWildcards(String value, String text, boolean matches) {
    assertThat(matches("text", text, value)).isEqualTo(matches);
  }

  @Test
  void anyCharactersMayBeLineBreaks() {
    assertThat(matches("text", "a\r\nb", "a*b")).isTrue();
    assertThat(matches("text", "a\nb", "a?b")).isTrue();
  }

  @Test
  void comesToAnEndWithManyWildcards() {
    assertThat(matches("text", "a".repeat(5_000), "*a".repeat(50) + "*b")).isFalse();
  }

  @Test
  void hasToMatchAllFiltersAndOneOfTheirValues() {
    List<Filter> filters =
        List.of(new Filter("text", List.of("a*", "b*")), new Filter("text", List.of("*z")));

    assertThat(List.of("az", "bz", "ay", "cz"))
        .filteredOn(FILTERS.matching(filters, CALL))
        .containsExactly("az", "bz");
  }

  @Test
  void matchesNothingWithoutAValue() {
    assertThat(FILTERS.matching(List.of(new Filter("text", List.of())), CALL).test("")).isFalse();
    assertThat(matches("absent", "a", "*")).isFalse();
  }

  @Test
  void comparesTags() {
    assertThat(matches("tag:Name", "a", "a")).isTrue();
    assertThat(matches("tag:name", "a", "a")).isFalse();
    assertThat(matches("tag:Empty", "a", "")).isTrue();
    assertThat(matches("tag:Other", "a", "*")).isFalse();
    assertThat(matches("tag:", "a", "*")).isFalse();
    assertThat(matches("tag-key", "a", "N*")).isTrue();
    assertThat(matches("tag-value", "a", "a")).isTrue();
  }

  @Test
  void refusesAnUnknownFilterAlsoWhenThereIsNothingToFilter() {
    assertThatThrownBy(() -> FILTERS.matching(List.of(new Filter("Text", List.of("a"))), CALL))
        .isInstanceOf(Ec2Error.class)
        .hasMessage("The filter 'Text' is invalid");
  }

  @Test
  void refusesMoreThanTwoHundredValues() {
    Filter hundred = new Filter("text", Collections.nCopies(100, "a"));

    assertThat(FILTERS.matching(List.of(hundred, hundred), CALL).test("a")).isTrue();
    assertThatThrownBy(
            () ->
                FILTERS.matching(List.of(hundred, hundred, new Filter("text", List.of("a"))), CALL))
        .hasMessage("The maximum number of filter values specified on a single call is 200");
  }

  @Test
  void refusesValuesOfMoreThan255Characters() {
    Filter longest = new Filter("text", List.of("a".repeat(255)));
    Filter longer = new Filter("text", List.of("a", "a".repeat(256)));

    assertThat(FILTERS.matching(List.of(longest), CALL).test("a")).isFalse();
    assertThatThrownBy(() -> FILTERS.matching(List.of(longer), CALL))
        .hasMessage("The maximum length for a filter value is 255 characters");
  }

  @Test
  void makesOnlyWhatIsOnThePageIntoItems() {
    List<String> made = new ArrayList<>();
    List<String> all = List.of("a1", "b1", "a2", "a3", "a4", "a5", "a6", "a7");
    List<Filter> filters = List.of(new Filter("text", List.of("a*")));

    Page<Integer> page =
        FILTERS.page(
            all,
            filters,
            5,
            null,
            CALL,
            text -> {
              made.add(text);
              return text.length();
            });

    assertThat(made).containsExactly("a1", "a2", "a3", "a4", "a5");
    assertThat(page.items()).hasSize(5);
    assertThat(FILTERS.items(all, filters, CALL, text -> text)).hasSize(7);
  }

  private record Thing(String id, String ownerId) implements OwnedResource {}

  /** Things of the caller's, of which every second one has a tag. */
  private static List<Thing> things(ActionContext call, String... ids) {
    Registry<Thing> registry =
        new Registry<>(id -> {}, missing -> Ec2Error.missingParameter(missing.toString()));
    for (String id : ids) {
      registry.add(new Thing(id, QueryFixture.ACCOUNT));
      if (registry.all().size() % 2 == 0) {
        call.tags().put(QueryFixture.ACCOUNT, id, Map.of("Name", id.toUpperCase(Locale.ROOT)));
      }
    }
    return registry.describe(call.caller(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "id, e, 1",
    "id, unknown, 0",
    "id, ?, 8",
    "tag:Name, D, 1",
    "tag:Name, [DF], 0",
    "tag:Name, *, 4",
    "letter, e, 8"
  })
  void looksOnlyAtWhatIdsAndTagsNameIfTheyAreKnown(String filter, String value, int looked) {
    ActionContext call =
        new ActionContext(new Caller(QueryFixture.ACCOUNT), QueryFixture.vpc().region(), true);
    List<Thing> seen = new ArrayList<>();
    Filters<Thing> filters =
        new Filters<Thing>()
            .byId("id", Thing::id)
            .by("letter", Thing::id)
            .by(
                "seen",
                thing -> {
                  seen.add(thing);
                  return "yes";
                })
            .byTags(Thing::id);
    List<Thing> things = things(call, "a", "b", "c", "d", "e", "f", "g", "h");
    List<Filter> asked =
        List.of(new Filter("seen", List.of("yes")), new Filter(filter, List.of(value)));

    List<Thing> found = filters.items(things, asked, call, thing -> thing);

    assertThat(seen).hasSize(looked);
    assertThat(found)
        .containsExactlyElementsOf(things.stream().filter(filters.matching(asked, call)).toList());
  }

  private static boolean matches(String filter, String text, String value) {
    return FILTERS.matching(List.of(new Filter(filter, List.of(value))), CALL).test(text);
  }
}
