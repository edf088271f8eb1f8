package io.github.ec2fake.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.architecture.Repository;
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
    String table = SupportTable.ofTheCode().toMarkdown();
    String text = Files.readString(readme);
    assertThat(text).as("the README has the table's marks").containsOnlyOnce(BEGIN);
    assertThat(text).as("the README has the table's marks").containsOnlyOnce(END);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);

    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(readme, text.substring(0, from) + table + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to).lines().toList())
        .as(
            "the README's support table; run this test with -Dreadme.write=true or paste"
                + " this:%n%n%s%n",
            table)
        .isEqualTo(table.lines().toList());
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
