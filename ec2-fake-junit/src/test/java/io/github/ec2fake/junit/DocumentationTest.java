// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /** Each of the 24 cases of JUnit's lifecycle names a test that there is. */
  @Test
  void theDocumentationHasTheCasesOfTheLifecycle() throws IOException {
    List<Integer> all = IntStream.rangeClosed(1, 24).boxed().toList();
    assertThat(rows("\\| (\\d+) \\| [^|]+ \\| [^|]+ \\|")).extracting(this::number).isEqualTo(all);
    List<Matcher> tests = rows("\\| (\\d+) \\| `(\\w+)\\.(\\w+)` \\|");
    assertThat(tests).extracting(this::number).isEqualTo(all);
    assertThat(tests).allSatisfy(row -> assertThat(tests(row.group(2))).contains(row.group(3)));
  }

  private int number(Matcher row) {
    return Integer.parseInt(row.group(1));
  }

  private static List<Matcher> rows(String form) throws IOException {
    Pattern row = Pattern.compile(form);
    return Files.readString(Path.of("..", "docs", "junit.md"))
        .lines()
        .dropWhile(line -> !line.equals("## Lifecycle"))
        .map(row::matcher)
        .filter(Matcher::matches)
        .toList();
  }

  private static List<String> tests(String testClass) {
    for (String found : List.of("io.github.ec2fake.junit.", "io.github.ec2fake.junit.scenarios.")) {
      try {
        return Arrays.stream(Class.forName(found + testClass).getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .toList();
      } catch (ClassNotFoundException elsewhere) {
        // Looked for in the other package.
      }
    }
    return List.of();
  }
}
