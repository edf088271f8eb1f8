// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents refer to is there. */
class PagesTest {
  private static final int SCREEN = 140;
  private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");
  private static final Pattern TEST = Pattern.compile("[A-Z]\\w*Test");
  private static final Pattern PACKAGE = Pattern.compile("internal(\\.[a-z0-9]+)+");
  private static final List<String> MODULES =
      List.of("ec2-fake-core", "ec2-fake-junit", "ec2-fake-assertj", "ec2-fake-server", "examples");
  private static final String CORE = "ec2-fake-core/src/main/java/io/github/ec2fake/";

  static Stream<Pages.Page> pages() {
    return Pages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Pages.Page page) {
    assertThat(page.links())
        .filteredOn(link -> !ELSEWHERE.matcher(link).matches())
        .allSatisfy(
            link -> {
              String target = target(page, link);
              assertThat(Pages.root().resolve(target)).exists();
              if (link.contains("#")) {
                assertThat(Pages.page(target).anchors())
                    .contains(link.substring(link.indexOf('#') + 1));
              }
            });
  }

  @Test
  void everyPageIsFoundFromTheReadme() {
    Set<String> found = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(Set.of("README.md"));
    while (!next.isEmpty()) {
      String name = next.remove();
      if (name.endsWith(".md") && found.add(name)) {
        Pages.Page page = Pages.page(name);
        page.links().stream()
            .filter(link -> !ELSEWHERE.matcher(link).matches())
            .map(link -> target(page, link))
            .forEach(next::add);
      }
    }
    assertThat(Pages.all().map(Pages.Page::name).filter(name -> !name.startsWith(".github/")))
        .allSatisfy(name -> assertThat(found).contains(name));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noLineIsWiderThanAScreen(Pages.Page page) {
    assertThat(page.text().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(SCREEN));
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> tests = tests();
    assertThat(Pages.all().flatMap(page -> page.code().stream()))
        .filteredOn(code -> TEST.matcher(code).matches())
        .isNotEmpty()
        .allSatisfy(code -> assertThat(tests).contains(code));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyInternalPackageThatIsNamedExists(Pages.Page page) {
    assertThat(page.code())
        .filteredOn(code -> PACKAGE.matcher(code).matches())
        .allSatisfy(
            code -> assertThat(Pages.root().resolve(CORE + code.replace('.', '/'))).isDirectory());
  }

  /** Where a link of a page leads, below the root and without its anchor. */
  private static String target(Pages.Page page, String link) {
    String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    if (path.isEmpty()) {
      return page.name();
    }
    Path base = Path.of(page.name()).resolveSibling(path).normalize();
    return base.toString().replace('\\', '/');
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Pages.root().resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith("Test.java"))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .forEach(tests::add);
      }
    }
    return tests;
  }
}
