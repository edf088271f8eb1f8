// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceOffering;
import java.math.BigDecimal;
import java.util.List;

/** What is charged again and again. */
record RecurringCharge(String frequency, BigDecimal amount) {

  /** Hourly charges; none if all is paid upfront. */
  static List<RecurringCharge> of(ReservedInstanceOffering terms) {
    return terms.hourlyCharge().signum() == 0
        ? List.of()
        : List.of(new RecurringCharge("Hourly", terms.hourlyCharge()));
  }
}
