package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The snippets of the README are regions of the tests in this folder, which run, between {@code
 * tag::name[]} and {@code end::name[]}.
 */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern XML = Pattern.compile("(?ms)^```xml\\n(.*?)^```$");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// tag::([\\w-]+)\\[\\]\\n(.*?)^ *// end::\\1\\[\\]$");
  private static final Pattern PROJECT_VERSION =
      Pattern.compile("<artifactId>ec2-fake-parent</artifactId>\\s*<version>([^<]+)</version>");

  private Path root;
  private String readme;

  @BeforeEach
  void read() throws IOException, URISyntaxException {
    Path classes =
        Path.of(ReadmeTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    root = classes.resolve("../../..").normalize();
    readme = Files.readString(root.resolve("README.md"));
  }

  @Test
  void showsTheSnippetsAsTheyRun() throws IOException {
    assertThat(found(JAVA, readme, 1)).isNotEmpty().containsExactlyInAnyOrderElementsOf(regions());
  }

  @Test
  void showsTheVersionThatIsBuilt() throws IOException {
    String version = found(PROJECT_VERSION, Files.readString(root.resolve("pom.xml")), 1).get(0);
    String dependencies = String.join("", found(XML, readme, 1));
    for (String module : List.of("ec2-fake-core", "ec2-fake-junit", "ec2-fake-assertj")) {
      assertThat(dependencies)
          .containsPattern(
              "<artifactId>"
                  + module
                  + "</artifactId>\\s*<version>"
                  + Pattern.quote(version)
                  + "</version>\\s*<scope>test</scope>");
    }
  }

  @Test
  void namesTheCommandThatContinuousIntegrationRuns() throws IOException {
    List<String> run = Files.readAllLines(root.resolve(".ci/run"));
    assertThat(run).last().isEqualTo("./mvnw verify");
    assertThat(readme.lines()).contains("./mvnw verify", "./mvnw -q verify -Pstory");
  }

  private List<String> regions() throws IOException {
    List<String> regions = new ArrayList<>();
    String folder = "examples/src/test/java/" + ReadmeTest.class.getPackageName().replace('.', '/');
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        for (String region : found(REGION, Files.readString(file), 2)) {
          regions.add(region.stripTrailing().stripIndent() + "\n");
        }
      }
    }
    return regions;
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(result -> result.group(group)).toList();
  }
}
