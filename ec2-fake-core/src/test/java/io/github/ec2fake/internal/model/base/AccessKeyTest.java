// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyTest {
  private static final String ACCOUNT = "109876543210";

  @Test
  void tellsItsAccount() {
    AccessKey key = AccessKey.of(ACCOUNT);

    assertThat(key.account()).isEqualTo(ACCOUNT);
    assertThat(AccessKey.accountOf(key.id())).isEqualTo(ACCOUNT);
    assertThat(AccessKey.accountOf(ACCOUNT)).as("an account in its place").isEqualTo(ACCOUNT);
    assertThat(AccessKey.accountOf("AKIAIOSFODNN7EXAMPLE")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11112222333",
        "1111222233334",
        "1111-2222-33",
        "11112222333/",
        "11112222333:"
      })
  void isOfTwelveDigitsOnly(String account) {
    assertThat(AccessKey.accountOf(account)).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessKey.of(account))
        .withMessage(
            "an AWS account id is twelve digits without hyphens, but was '" + account + "'");
  }
}
