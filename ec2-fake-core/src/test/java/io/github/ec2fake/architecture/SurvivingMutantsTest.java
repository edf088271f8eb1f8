// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivingMutantsTest {
  private static final String NEGATED = "negated conditional";

  @Test
  void aSurvivorNeedsItsLine() {
    assertThat(differences(List.of("in a | a.*Test"), mutation("SURVIVED", "a.B", "run", 7)))
        .containsExactly("survives, not listed (line 7): a.B#run | negated conditional | 1 | ");
    assertThat(differences(List.of("in a | a.*Test"), mutation("NO_COVERAGE", "a.B", "run", 7)))
        .hasSize(1);
  }

  @Test
  void aSurvivorThatIsListedIsNoDifference() {
    assertThat(
            differences(
                List.of("# why", "in a | a.*Test", "", "a.B#run | negated conditional | 1 | equal"),
                mutation("SURVIVED", "a.B", "run", 7)))
        .isEmpty();
  }

  @Test
  void aClassIsAPlaceToo() {
    List<String> list = List.of("in a.B | a.*Test");
    assertThat(differences(list, mutation("SURVIVED", "a.B", "run", 7))).hasSize(1);
    assertThat(differences(list, mutation("SURVIVED", "a.B$C", "run", 7))).hasSize(1);
    assertThat(differences(list, mutation("SURVIVED", "a.Bad", "run", 7))).isEmpty();
  }

  @Test
  void oneMoreThanListedIsADifference() {
    assertThat(
            differences(
                List.of("in a | a.*Test", "a.B#run | negated conditional | 1 | equal"),
                mutation("SURVIVED", "a.B", "run", 7),
                mutation("SURVIVED", "a.B", "run", 9)))
        .containsExactly("survives, not listed (line 7, 9): a.B#run | negated conditional | 2 | ");
  }

  @Test
  void aListedMutantThatIsKilledIsADifference() {
    assertThat(
            differences(
                List.of("in a | a.*Test", "a.B#run | negated conditional | 1 | equal"),
                mutation("KILLED", "a.B", "run", 7)))
        .containsExactly("listed 1, survive 0: a.B#run | negated conditional");
  }

  @Test
  void aListedMutantMayRunOutOfTimeOrNotBeTried() {
    List<String> list = List.of("in a | a.*Test", "a.B#run | negated conditional | 1 | equal");
    assertThat(differences(list, mutation("TIMED_OUT", "a.B", "run", 7))).isEmpty();
    assertThat(differences(list, mutation("KILLED", "a.C", "run", 7))).isEmpty();
  }

  @Test
  void placesThatNobodyHasLookedAtAreLeftOut() {
    List<String> list = List.of("in a | a.*Test");
    assertThat(differences(list, mutation("SURVIVED", "ab.B", "run", 7))).isEmpty();
    assertThat(differences(list, mutation("SURVIVED", "a.b.B", "run", 7))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.B#run | negated conditional | 1",
        "a.B#run | negated conditional | 1 | ",
        "b.B#run | negated conditional | 1 | equal"
      })
  void aLineNeedsAReasonAndAPlace(String line) {
    assertThatThrownBy(() -> new SurvivingMutants(List.of("in a | a.*Test", line)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in a", "in a | ", "in a | b | c"})
  void aPlaceNeedsItsTests(String line) {
    assertThatThrownBy(() -> new SurvivingMutants(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("package or class | tests");
  }

  /** Without running PIT: what is listed is still there. */
  @ParameterizedTest
  @ValueSource(strings = {"ec2-fake-core", "ec2-fake-assertj"})
  void whatIsListedIsInTheSources(String module) throws IOException {
    Path folder = Repository.root().resolve(module);
    List<String> lines =
        Files.readAllLines(folder.resolve("surviving-mutants.txt"), StandardCharsets.UTF_8);
    assertThat(new SurvivingMutants(lines).mutants())
        .allSatisfy(
            mutant -> {
              String type = mutant.substring(0, mutant.indexOf('#')).replaceFirst("\\$.*", "");
              Path source = folder.resolve("src/main/java/" + type.replace('.', '/') + ".java");
              assertThat(source).isRegularFile();
              String method =
                  mutant
                      .substring(mutant.indexOf('#') + 1, mutant.indexOf(" | "))
                      .replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
              assertThat(method.startsWith("<") ? "" : method + "(")
                  .satisfies(each -> assertThat(Files.readString(source)).contains(each));
            });
  }

  private static List<String> differences(List<String> list, String... mutations) {
    String report = "<mutations>" + String.join("", mutations) + "</mutations>";
    return new SurvivingMutants(list)
        .differences(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
  }

  private static String mutation(String status, String type, String method, int line) {
    return "<mutation status='%s'><mutatedClass>%s</mutatedClass><mutatedMethod>%s</mutatedMethod><lineNumber>%d</lineNumber><description>%s</description></mutation>"
        .formatted(status, type, method, line, NEGATED);
  }
}
