// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every Java snippet of the README and the other documents is a region of a test in this folder,
 * between {@code tag::name[]} and {@code end::name[]}, so that it compiles and runs.
 */
class ReadmeTest {
  private static final int LONGEST = 200;
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// tag::([\\w-]+)\\[\\]\\n(.*?)^ *// end::\\1\\[\\]$");
  private static final Pattern PROJECT_VERSION =
      Pattern.compile("<artifactId>ec2-fake-parent</artifactId>\\s*<version>([^<]+)</version>");

  static Stream<Pages.Page> pages() {
    return Pages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsSnippetsAsTheyRun(Pages.Page page) throws IOException {
    assertThat(regions()).containsAll(page.blocks("java"));
  }

  @Test
  void showsEverySnippetThatThereIs() throws IOException {
    assertThat(Pages.all().flatMap(page -> page.blocks("java").stream())).containsAll(regions());
  }

  @Test
  void isShort() {
    assertThat(Pages.readme().text().lines().count()).isLessThanOrEqualTo(LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec2-fake-core", "ec2-fake-junit", "ec2-fake-assertj"})
  void showsTheVersionThatIsBuilt(String module) {
    String version =
        PROJECT_VERSION
            .matcher(Pages.read("pom.xml"))
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("", Pages.readme().blocks("xml")))
        .containsPattern(
            "<artifactId>"
                + module
                + "</artifactId>\\s*<version>"
                + Pattern.quote(version)
                + "</version>\\s*<scope>test</scope>");
  }

  @Test
  void namesTheCommandThatContinuousIntegrationRuns() {
    assertThat(Pages.read(".ci/run").lines().toList()).last().isEqualTo("./mvnw verify");
    assertThat(Pages.read(".github/workflows/ci.yml")).contains("run: .ci/run");
    assertThat(Pages.readme().text().lines()).contains("./mvnw verify", "./mvnw -q verify -Pstory");
  }

  private static Set<String> regions() throws IOException {
    Set<String> regions = new LinkedHashSet<>();
    String folder = "examples/src/test/java/" + ReadmeTest.class.getPackageName().replace('.', '/');
    try (Stream<Path> files = Files.list(Pages.root().resolve(folder))) {
      List<String> texts =
          files.sorted().map(file -> Pages.read(Pages.root().relativize(file).toString())).toList();
      for (String text : texts) {
        REGION
            .matcher(text)
            .results()
            .map(region -> region.group(2).stripTrailing().stripIndent() + "\n")
            .forEach(regions::add);
      }
    }
    return regions;
  }
}
