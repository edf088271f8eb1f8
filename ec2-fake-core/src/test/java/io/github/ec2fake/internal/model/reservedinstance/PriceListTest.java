// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of prices reads from its file. */
class PriceListTest {
  private final PriceList prices = new PriceList();
  private final InstanceType type = InstanceTypes.ofEc2().require("m5.large");

  @Test
  void hasTheProductsInTheirOrder() {
    assertThat(prices.products())
        .containsExactly(
            "Linux/UNIX",
            "SUSE Linux",
            "Red Hat Enterprise Linux",
            "Windows",
            "Windows with SQL Server Web",
            "Windows with SQL Server Standard",
            "Windows with SQL Server Enterprise");
  }

  @ParameterizedTest
  @CsvSource({"NO_UPFRONT, 0, 0.06161", "PARTIAL_UPFRONT, 257, 0.02934", "ALL_UPFRONT, 505, 0"})
  void hasAShareForEachPayment(PaymentOption payment, BigDecimal upfront, BigDecimal hourly) {
    PriceList.Price price =
        prices.of(
            new ReservedInstanceOffering(
                "us-east-1", 0, type, null, "Linux/UNIX", "default", "standard", 1, payment));

    assertThat(price.upfront()).isEqualByComparingTo(upfront);
    assertThat(price.hourly()).isEqualByComparingTo(hourly);
  }
}
