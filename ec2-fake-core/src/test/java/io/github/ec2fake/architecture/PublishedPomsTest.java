// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * The POMs that are published have what Maven Central asks of them, and the modules belong
 * together.
 *
 * @see <a href="https://central.sonatype.org/publish/requirements/">Central's requirements</a>
 */
class PublishedPomsTest {
  private static final String BOM = "ec2-fake-bom";
  private static final Pattern RELEASED = Pattern.compile("(?m)^## \\[(\\d[^\\]]*)\\]");

  @ParameterizedTest
  @MethodSource("published")
  void hasWhatCentralAsksFor(Pom pom) {
    Map<String, String> missing = new TreeMap<>();
    for (String path :
        List.of(
            "modelVersion",
            "groupId",
            "version",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/organization",
            "developers/developer/organizationUrl",
            "scm/connection",
            "scm/developerConnection",
            "scm/url")) {
      if (pom.text(path).isEmpty()) {
        missing.put(path, "neither here nor inherited");
      }
    }
    for (String path : List.of("artifactId", "name", "description")) {
      if (pom.own(path).orElse("").isEmpty()) {
        missing.put(path, "not here");
      }
    }
    assertThat(missing).as("what Central asks for and %s lacks", pom).isEmpty();
    assertThat(pom.text("url")).startsWith("https://");
    assertThat(pom.text("scm/url")).startsWith("https://");
    assertThat(pom.text("scm/connection")).startsWith("scm:git:");
    assertThat(pom.text("licenses/license/name")).isEqualTo("Apache-2.0");
  }

  @ParameterizedTest
  @MethodSource("published")
  void hasNothingThatCentralRefuses(Pom pom) {
    assertThat(
            Stream.of("repositories", "pluginRepositories")
                .map(pom::elements)
                .flatMap(List::stream))
        .as("repositories of its own in %s", pom)
        .isEmpty();
    assertThat(
            Stream.of("dependencies/dependency", "dependencyManagement/dependencies/dependency")
                .map(pom::elements)
                .flatMap(List::stream)
                .filter(
                    each ->
                        Pom.childText(each, "scope").equals("system")
                            || Pom.childText(each, "version").endsWith("-SNAPSHOT"))
                .map(each -> Pom.childText(each, "artifactId")))
        .as("dependencies of %s that others cannot get", pom)
        .isEmpty();
  }

  /** Maven would append the names of the modules to the addresses that they inherit. */
  @Test
  void addressesAreInheritedAsTheyAre() {
    Pom root = Pom.of("");
    assertThat(root.attribute("child.project.url.inherit.append.path")).isEqualTo("false");
    Element scm = root.elements("scm").get(0);
    assertThat(Stream.of("connection", "developerConnection", "url"))
        .allSatisfy(
            each ->
                assertThat(scm.getAttribute("child.scm." + each + ".inherit.append.path"))
                    .isEqualTo("false"));
  }

  @Test
  void theBomHasAllPublishedModulesAndNoOthers() {
    List<Element> managed = Pom.of(BOM).elements("dependencyManagement/dependencies/dependency");
    assertThat(managed)
        .allSatisfy(
            each -> {
              assertThat(Pom.childText(each, "groupId")).isEqualTo("io.github.ec2fake");
              assertThat(Pom.childText(each, "version")).isEqualTo("${project.version}");
            });
    assertThat(managed.stream().map(each -> Pom.childText(each, "artifactId")))
        .containsExactlyInAnyOrderElementsOf(
            modules().stream()
                .map(Pom::of)
                .filter(PublishedPomsTest::isPublished)
                .filter(pom -> pom.own("packaging").isEmpty())
                .map(pom -> pom.text("artifactId"))
                .toList());
  }

  /** It has no parent, or else its users would get all libraries that the parent manages. */
  @Test
  void theBomSaysOfItselfWhatTheParentSays() {
    Pom root = Pom.of("");
    Pom bom = Pom.of(BOM);
    assertThat(bom.parent()).isEmpty();
    assertThat(
            List.of(
                "inceptionYear",
                "issueManagement",
                "licenses",
                "developers",
                "organization",
                "scm",
                "url"))
        .allSatisfy(each -> assertThat(bom.own(each)).isPresent().isEqualTo(root.own(each)));
    assertThat(plugins(root)).containsAllEntriesOf(plugins(bom));
  }

  @Test
  void allModulesHaveTheVersionOfTheParent() {
    String version = Pom.of("").text("version");
    assertThat(modules().stream().map(Pom::of))
        .allSatisfy(
            pom -> {
              assertThat(pom.text("version")).isEqualTo(version);
              assertThat(pom.own("artifactId")).contains(pom.toString().replace("/pom.xml", ""));
              assertThat(pom.text("groupId")).isEqualTo("io.github.ec2fake");
            });
  }

  /** A folder whose POM has no parent is a user's project, apart from the BOM. */
  @Test
  void everyFolderWithAPomOfOursIsAModule() throws IOException {
    try (Stream<Path> folders = Files.list(Repository.root())) {
      assertThat(
              folders
                  .filter(each -> Files.exists(each.resolve("pom.xml")))
                  .map(each -> each.getFileName().toString())
                  .filter(each -> each.equals(BOM) || Pom.of(each).parent().isPresent()))
          .containsExactlyInAnyOrderElementsOf(modules());
    }
  }

  /** It has no parent, as a user's project has none, and repeats the versions. */
  @Test
  void theProjectOutsideOfTheReactorHasTheSameVersions() {
    Pom root = Pom.of("");
    Pom outside = Pom.of("consumer/installed");
    assertThat(List.of("aws-sdk.version", "junit.version", "assertj.version"))
        .allSatisfy(
            each ->
                assertThat(outside.text("properties/" + each))
                    .isEqualTo(root.text("properties/" + each)));
    Map<String, String> ours = plugins(Pom.of(""));
    assertThat(ours).containsAllEntriesOf(plugins(outside));
  }

  /**
   * From the first release on, the public API is compared with the last one before this version.
   */
  @Test
  void theApiIsComparedWithTheLastRelease() throws IOException {
    Pom root = Pom.of("");
    Optional<String> last =
        RELEASED
            .matcher(read("CHANGELOG.md"))
            .results()
            .map(version -> version.group(1))
            .filter(version -> !version.equals(root.text("version")))
            .findFirst();
    assertThat(root.text("properties/japicmp.baseline")).isEqualTo(last.orElse("none"));
    assertThat(root.text("properties/japicmp.skip")).isEqualTo(last.isPresent() ? "false" : "true");
  }

  static Stream<Pom> published() {
    return Stream.concat(Stream.of(""), modules().stream())
        .map(Pom::of)
        .filter(PublishedPomsTest::isPublished);
  }

  private static boolean isPublished(Pom pom) {
    return !pom.text("properties/unpublished").equals("true");
  }

  private static Set<String> modules() {
    return Pom.of("").elements("modules/module").stream()
        .map(each -> each.getTextContent().strip())
        .collect(toSet());
  }

  private static Map<String, String> plugins(Pom pom) {
    return Stream.of("build/plugins/plugin", "build/pluginManagement/plugins/plugin")
        .map(pom::elements)
        .flatMap(List::stream)
        .collect(
            Collectors.toMap(
                each -> Pom.childText(each, "artifactId"),
                each -> valueOf(pom, Pom.childText(each, "version"))));
  }

  private static String valueOf(Pom pom, String version) {
    return version.startsWith("${")
        ? pom.text("properties/" + version.substring(2, version.length() - 1))
        : version;
  }

  private static String read(String file) throws IOException {
    return Files.readString(Repository.root().resolve(file), StandardCharsets.UTF_8);
  }
}
