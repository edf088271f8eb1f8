// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import org.junit.jupiter.api.Test;

class CommandLogTest {

  @Test
  void namesARefusalByEc2sCodeAndAnyOtherByItsClass() {
    assertThat(CommandLog.name(ErrorTemplate.notModelled("of the test").with()))
        .isEqualTo("UnsupportedOperation");
    assertThat(CommandLog.name(new IllegalStateException("of the test")))
        .isEqualTo("java.lang.IllegalStateException");
  }
}
