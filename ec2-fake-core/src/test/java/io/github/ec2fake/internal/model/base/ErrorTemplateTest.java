// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTemplateTest {

  private static ErrorTemplate template(String text) {
    return ErrorTemplate.invalidParameterValue(text).ours();
  }

  @Test
  void putsTheValuesOfACallInTheirPlaces() {
    Ec2Error error = template("%2$s is over %1$s of 100%%").with(5, "seven");

    assertThat(error.text()).isEqualTo("seven is over 5 of 100%");
    assertThat(error.code()).isEqualTo("InvalidParameterValue");
    assertThat(error.status()).isEqualTo(400);
    assertThat(template("%s and %s")).hasToString("InvalidParameterValue: %s and %s");
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, 0",
    "100%% %%s, 0",
    "%s, 1",
    "%s and %s, 2",
    "%1$s and %1$s again, 1",
    "%2$s before %1$s, 2",
    "%3$s of many, 3"
  })
  void takesAsManyValuesAsItHasPlacesFor(String text, int places) {
    ErrorTemplate template = template(text);
    Object[] values = new Object[places];

    assertThat(template.with(values).text()).doesNotContain("$");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.with(new Object[places + 1]))
        .withMessage((places + 1) + " values for the " + places + " in: " + text);
  }

  @Test
  void tellsWhetherTheCallPassesOnceThereIsCapacity() {
    assertThat(template("full").forLackOfCapacity().with().isForLackOfCapacity()).isTrue();
    assertThat(template("wrong").with().isForLackOfCapacity()).isFalse();
  }

  @Test
  void leavesOutWhatItExpectedOfAnIdThatBeginsWithIt() {
    ErrorTemplate template = ErrorTemplate.malformedId("InvalidVolumeID.Malformed", "vol-").ours();

    assertThat(template.ofId("vol-", "x").text())
        .isEqualTo("Invalid id: \"x\" (expecting \"vol-...\")");
    assertThat(template.ofId("vol-", "vol-x").text()).isEqualTo("Invalid id: \"vol-x\"");
  }
}
