// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @ParameterizedTest
  @CsvSource({
    "ec2fake.sed, ec2fake.seed",
    "ec2fake.Seed, ec2fake.seed",
    "ec2fake.timelines, ec2fake.timeline",
    "ec2fake.out, ec2fake.output",
    "ec2fake.pages, ec2fake.page",
    "ec2fake.logs, ec2fake.log",
    "ec2fake.report.output, ec2fake.output"
  })
  void refusesAnUnknownNameAndSaysTheNearest(String unknown, String nearest) {
    assertThatThrownBy(
            () -> ConfigurationParameter.requireKnown(Set.of("java.version", "ec2fake", unknown)))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "there is no configuration parameter "
                + unknown
                + "; did you mean "
                + nearest
                + "? Ec2Fake has ec2fake.seed, ec2fake.timeline, ec2fake.output, ec2fake.page,"
                + " ec2fake.log");
  }

  @Test
  void acceptsItsOwnNamesAndThoseOfOthers() {
    List<String> known =
        Arrays.stream(ConfigurationParameter.values()).map(ConfigurationParameter::key).toList();
    assertThatCode(
            () -> {
              ConfigurationParameter.requireKnown(known);
              ConfigurationParameter.requireKnown(Set.of("ec2faker.seed", "user.dir"));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void writesWhereTheBuildToolDoes(@TempDir Path project) throws IOException {
    assertThat(Configuration.defaultOutput(project)).isEqualTo(project.resolve("build/ec2-fake"));
    Files.createFile(project.resolve("pom.xml"));
    assertThat(Configuration.defaultOutput(project)).isEqualTo(project.resolve("target/ec2-fake"));
  }
}
