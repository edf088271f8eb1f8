// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class ExtensionRegistrationTest {

  @Test
  void refusesAJUnitThatCannotGiveEachTestItsOwnCloud() {
    ClassLoader older = ClassLoader.getPlatformClassLoader();
    assertThatThrownBy(() -> ExtensionRegistration.requireJUnit(older))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("Ec2Fake needs JUnit 5.12 or later");
  }

  /** The build runs these tests on several lines of JUnit; this one would notice if it did not. */
  @Test
  @EnabledIfSystemProperty(named = "expected.junit", matches = ".+")
  void runsOnTheJUnitThatTheBuildNames() {
    assertThat(Extension.class.getPackage().getImplementationVersion())
        .isEqualTo(System.getProperty("expected.junit"));
  }

  @Test
  void acceptsTheJUnitOfThisBuild() {
    assertThatCode(() -> ExtensionRegistration.requireJUnit(Extension.class.getClassLoader()))
        .doesNotThrowAnyException();
  }
}
