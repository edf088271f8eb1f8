// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each assertion says in its Javadoc when it passes and when it fails, and has tests. */
class DocumentedTest {
  private static final Path SOURCES = sources("src/main/java/io/github/ec2fake/assertj");
  private static final Path TESTS = sources("src/test/java/io/github/ec2fake/assertj");

  private static final Pattern METHOD =
      Pattern.compile(
          "(?m)^  /\\*\\*\n((?:   \\*[^\n]*\n)*?)   \\*/\n((?:  @[^\n]*\n)*)"
              + "  public (?:<[^>]*> )?([\\w<>, ]+) (\\w+)\\(");

  /**
   * A public method.
   *
   * @param file the name of its file
   * @param name its name
   * @param javadoc its documentation
   * @param isNavigation whether it leads to other assertions, and cannot fail
   */
  private record Documented(String file, String name, String javadoc, boolean isNavigation) {

    @Override
    public String toString() {
      return file + ": " + name;
    }
  }

  /** Tests run in the folder of the module. */
  private static Path sources(String path) {
    return Path.of("").toAbsolutePath().resolve(path);
  }

  private static List<Documented> methods() throws IOException {
    List<Documented> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Assert.java")).toList()) {
        Matcher method = METHOD.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (method.find()) {
          all.add(
              new Documented(
                  file.getFileName().toString(),
                  method.group(4),
                  method.group(1),
                  method.group(2).contains("@CheckReturnValue")));
        }
      }
    }
    return all;
  }

  @Test
  void eachAssertionShowsACallThatPassesAndOneThatFails() throws IOException {
    List<Documented> assertions =
        methods().stream().filter(method -> !method.isNavigation()).toList();

    assertThat(assertions).hasSizeGreaterThan(250);
    assertThat(assertions)
        .filteredOn(
            method -> {
              String javadoc = method.javadoc();
              return !(javadoc.contains("<pre>")
                  && javadoc.contains("." + method.name() + "(")
                  && javadoc.contains("// passes")
                  && javadoc.contains("// fails"));
            })
        .extracting(Documented::toString)
        .isEmpty();
  }

  @Test
  void eachAssertionSaysWhenItThrows() throws IOException {
    assertThat(methods())
        .filteredOn(method -> !method.isNavigation())
        .filteredOn(method -> !method.javadoc().contains("@throws AssertionError"))
        .extracting(Documented::toString)
        .isEmpty();
  }

  /** Those of described objects, and the lists, are called one by one by tests that find them. */
  @Test
  void eachAssertionIsTestedWherePassesAndWhereItFails() throws IOException {
    String tests;
    try (Stream<Path> files = Files.list(TESTS)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      tests = String.join("\n", texts);
    }
    Map<String, Long> calls =
        Pattern.compile("\\.(\\w+)\\(")
            .matcher(tests)
            .results()
            .collect(
                Collectors.groupingBy(call -> call.group(1), TreeMap::new, Collectors.counting()));
    Set<String> untested = new TreeSet<>();
    for (Documented method : methods()) {
      if (!method.file().contains("Described")
          && !method.file().contains("Lists")
          && calls.getOrDefault(method.name(), 0L) < 2) {
        untested.add(method.toString());
      }
    }
    assertThat(untested).isEmpty();
  }
}
