// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about the extension has all of its tables complete. */
class DocumentationTest {

  /** The table in the documentation has one row for each parameter, word by word. */
  @Test
  void theDocumentationHasTheParameters() throws IOException {
    List<String> rows =
        Files.readString(Path.of("..", "docs", "junit.md"))
            .lines()
            .filter(line -> line.startsWith("| `ec2fake."))
            .toList();
    assertThat(rows).hasSize(ConfigurationParameter.values().length);
    for (ConfigurationParameter each : ConfigurationParameter.values()) {
      assertThat(rows)
          .anyMatch(
              row ->
                  row.startsWith(
                      "| `"
                          + each.key()
                          + "` | "
                          + each.allowed()
                          + " | "
                          + each.byDefault()
                          + " | "));
    }
  }

  @Test
  void theDocumentationHasTheAttributesOfTheSettings() throws IOException {
    List<String> rows =
        Files.readString(Path.of("..", "docs", "junit.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("| attribute |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Ec2Settings.class.getDeclaredMethods()).map(Method::getName).toList());
  }

  @Test
  void theDocumentationHasTheKindsOfLeaks() throws IOException {
    List<String> rows =
        Files.readString(Path.of("..", "docs", "junit.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("| kind |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(LeakKind.values()).map(LeakKind::name).toList());
  }
}
