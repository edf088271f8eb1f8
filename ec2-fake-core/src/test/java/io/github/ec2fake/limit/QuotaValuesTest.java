// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotaValuesTest {

  @ParameterizedTest
  @EnumSource
  void aNewAccountHasFiveVirtualCpusOfTheStandardFamiliesAndNoneOfOthers(Quota quota) {
    long expected =
        switch (quota) {
          case STANDARD_VCPUS, SPOT_STANDARD_VCPUS -> 5;
          default -> quota.name().endsWith("_VCPUS") ? 0 : Quotas.standard().of(quota);
        };
    assertThat(Quotas.standard().withDefaultVcpus().of(quota)).isEqualTo(expected);
  }

  @Test
  void showWhatHasBeenChanged() {
    assertThat(Quotas.standard().with(Quota.VPCS, 7).instancesOf("m1.large", 2))
        .hasToString("Quotas[{VPCS=7}, instances {m1.large=2}]");
  }

  @Test
  void nameTheTypesWithALimit() {
    assertThat(Quotas.standard().instancesOf("m1.small", 2).instancesOf("c1.medium", 0))
        .extracting(Quotas::instanceTypes)
        .isEqualTo(Set.of("c1.medium", "m1.small"));
  }
}
