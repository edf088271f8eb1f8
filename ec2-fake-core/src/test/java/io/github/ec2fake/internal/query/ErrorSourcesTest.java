// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.Wording;
import io.github.ec2fake.internal.model.base.Wording.Whose;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refusal that has another's words says where they can be read. */
class ErrorSourcesTest {
  private static final String THREAD = "[\\w.-]+/[\\w.-]+#\\d+";

  /** A file in a repository, such as a README with what EC2 answered. */
  private static final String FILE = "[\\w.-]+/[\\w.-]+ [\\w./-]+\\.(md|tf)";

  private static final String PAGE =
      "(EC2 API Reference|EC2 User Guide|GuardDuty User Guide), [\\w \"]+|EC2's service model,"
          + " \\w+";
  private static final Pattern SOURCES =
      Pattern.compile("(%1$s)(, (%1$s))*".formatted(String.join("|", THREAD, FILE, PAGE)));
  private static final List<String> IMITATIONS =
      List.of("Eucalyptus", "fog", "LocalStack", "moto", "OpenStack's ec2-api");

  private static Stream<ErrorTemplate> templates() {
    return ErrorTable.templates().values().stream().flatMap(List::stream);
  }

  @Test
  void ec2sWordsAreQuotedInAThreadOrDocumented() {
    assertThat(templates().filter(template -> template.wording().whose() == Whose.EC2))
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(template.wording().source())
                    .as(template.words().text())
                    .matches(SOURCES));
  }

  @Test
  void imitationsAreNamed() {
    assertThat(templates().filter(template -> template.wording().whose() == Whose.IMITATION))
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(template.wording().source().split(", "))
                    .as(template.words().text())
                    .isSubsetOf(IMITATIONS));
  }

  @Test
  void whatIsNotModelledSaysSo() {
    assertThat(templates().filter(template -> template.wording().whose() == Whose.NOT_MODELLED))
        .isNotEmpty()
        .allSatisfy(template -> assertThat(template.words().text()).startsWith("ec2-fake "));
  }

  @Test
  void anothersWordsNeedASource() {
    assertThatThrownBy(() -> new Wording(Whose.EC2, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Wording(Whose.OURS, "hashicorp/packer#12162"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
