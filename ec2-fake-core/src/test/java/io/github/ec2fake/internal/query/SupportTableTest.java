package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.architecture.Repository;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.RequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The README's table says what the code does. When it does not, this writes it anew:
 *
 * <pre>
 * ./mvnw -pl ec2-fake-core test -Dtest=SupportTableTest -Dreadme.write=true
 * </pre>
 */
class SupportTableTest {
  private static final String BEGIN = "<!-- support table: begin -->\n";
  private static final String END = "<!-- support table: end -->\n";

  private final Path readme = Repository.root().resolve("README.md");

  @Test
  void saysWhatTheCodeDoes() throws IOException {
    compare(BEGIN, END, SupportTable.ofTheCode().toMarkdown());
  }

  private void compare(String begin, String end, String table) throws IOException {
    String text = Files.readString(readme);
    assertThat(text).as("the README has the table's marks").containsOnlyOnce(begin);
    assertThat(text).as("the README has the table's marks").containsOnlyOnce(end);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);

    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(readme, text.substring(0, from) + table + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to).lines().toList())
        .as(
            "the README's table; run this test with -Dreadme.write=true or paste this:%n%n%s%n",
            table)
        .isEqualTo(table.lines().toList());
  }

  @Test
  void saysWhichParametersAndFiltersAreModelled() throws Exception {
    compare(
        "<!-- parameter table: begin -->\n",
        "<!-- parameter table: end -->\n",
        ParameterTable.toMarkdown());
  }

  @Test
  void leavesOutNoParameterOfTheSdk() throws Exception {
    String table = ParameterTable.toMarkdown();
    assertThat(ParameterTable.actions()).contains("DescribeImages", "BundleInstance", "CopyImage");
    for (String action : ParameterTable.actions()) {
      String row =
          table
              .lines()
              .filter(line -> line.startsWith("| " + action + " |"))
              .findFirst()
              .orElse("");
      assertThat(ParameterTable.parametersOfTheSdk(action))
          .as(action)
          .allSatisfy(
              parameter ->
                  assertThat(row)
                      .matches(
                          line ->
                              parameter.startsWith("Filter.")
                                  || line.contains("`" + parameter + "`")
                                  || Modelled.action(action).notModelled().stream()
                                      .anyMatch(
                                          refused ->
                                              parameter.startsWith(refused + ".")
                                                  && line.contains("`" + refused + "`")),
                          "names " + parameter));
    }
  }

  @Test
  void everyActionThatTakesFiltersNamesThem() {
    assertThat(Modelled.actions())
        .allSatisfy(
            name -> {
              boolean takes =
                  RequestReader.parametersOf(ActionTypes.of(Modelled.action(name)).request())
                      .contains("Filter.N.Name");
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
}
