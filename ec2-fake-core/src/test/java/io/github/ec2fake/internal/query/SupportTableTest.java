// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.architecture.Repository;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.RequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in {@code docs/support} say what the code does. When they do not, this writes them
 * anew:
 *
 * <pre>
 * ./mvnw -pl ec2-fake-core -am test -Dtest=SupportTableTest \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true
 * </pre>
 */
class SupportTableTest {
  private static final boolean WRITES = Boolean.getBoolean("docs.write");
  private static final String REMEDY = "run this test with -Ddocs.write=true";
  private static final int SCREEN = 140;

  private final Path folder = Repository.root().resolve("docs/support");
  private final Path readme = Repository.root().resolve("README.md");

  @Test
  void thePagesSayWhatTheCodeDoes() throws Exception {
    Map<String, String> pages = pages();
    if (WRITES) {
      write(pages);
    }
    assertThat(files()).as(REMEDY).containsExactlyElementsOf(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(folder.resolve(page.getKey())).lines())
          .as("docs/support/%s; %s", page.getKey(), REMEDY)
          .containsExactlyElementsOf(page.getValue().lines().toList());
    }
  }

  @Test
  void theReadmeSaysHowManyActionsAreModelled() throws IOException {
    says(readme, "support", SupportTable.ofTheCode().summary());
  }

  @Test
  void thePageOnCompatibilitySaysHowManyErrorsHaveEc2sWords() throws IOException {
    says(Repository.root().resolve("docs/compatibility.md"), "errors", ErrorTable.summary());
  }

  private static void says(Path page, String mark, String summary) throws IOException {
    String begin = "<!-- " + mark + ": begin -->\n";
    String end = "<!-- " + mark + ": end -->\n";
    String text = Files.readString(page);
    assertThat(text).containsOnlyOnce(begin).containsOnlyOnce(end);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    if (WRITES) {
      text = text.substring(0, from) + summary + text.substring(to);
      to = from + summary.length();
      Files.writeString(page, text);
    }
    assertThat(text.substring(from, to)).as(REMEDY).isEqualTo(summary);
  }

  @Test
  void noLineIsWiderThanAScreen() throws Exception {
    pages()
        .forEach(
            (name, text) ->
                assertThat(text.lines())
                    .as("%s; a gap that is too long is shortened in known-gaps.txt", name)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(SCREEN)));
  }

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.internal.query.Modelled#actions")
  void noParameterOfTheSdkIsLeftOut(String action) throws Exception {
    List<String> section = ParameterTable.section(action).lines().toList();
    List<String> refused = ParameterTable.refusedBy(action);
    assertThat(ParameterTable.parametersOfTheSdk(action))
        .filteredOn(parameter -> !parameter.startsWith("Filter."))
        .allSatisfy(
            parameter ->
                assertThat(
                        Stream.concat(
                            Stream.of(parameter),
                            refused.stream().filter(each -> parameter.startsWith(each + "."))))
                    .anyMatch(name -> section.contains("* `" + name + "`")));
    assertThat(section).containsAll(refused.stream().map(name -> "* `" + name + "`").toList());
  }

  @Test
  void everyActionThatTakesFiltersNamesThem() {
    assertThat(Modelled.actions())
        .allSatisfy(
            name -> {
              boolean takes =
                  RequestReader.parametersOf(ActionTypes.of(Modelled.action(name)).request())
                      .stream()
                      .anyMatch(List.of("Filter.N.Name", "Filters.N.Name")::contains);
              assertThat(Modelled.action(name).filters() != null).as(name).isEqualTo(takes);
            });
  }

  @Test
  void hasTheActionsOf2011AndAllThatAreModelled() {
    SupportTable table = SupportTable.ofTheCode();
    assertThat(SupportTable.actionsOf2011()).hasSize(118).doesNotHaveDuplicates();
    assertThat(table.rows())
        .extracting(SupportTable.Row::action)
        .doesNotHaveDuplicates()
        .containsAll(SupportTable.actionsOf2011())
        .containsAll(Modelled.actions().toList());
  }

  @Test
  void notesGapsOnlyOfActionsThatAreModelled() {
    assertThat(Modelled.actions()).containsAll(SupportTable.knownGaps().keySet());
  }

  private static Map<String, String> pages() throws ReflectiveOperationException {
    Map<String, String> pages = new TreeMap<>(ParameterTable.pages());
    pages.put(SupportTable.FILE, SupportTable.ofTheCode().toMarkdown());
    pages.put(ErrorTable.FILE, ErrorTable.toMarkdown());
    return pages;
  }

  private void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(folder);
    for (String old : files()) {
      if (!pages.containsKey(old)) {
        Files.delete(folder.resolve(old));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
