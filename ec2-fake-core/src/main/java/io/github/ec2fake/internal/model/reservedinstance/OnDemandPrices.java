// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.math.BigDecimal;

/** What On-Demand Instances cost, by the rates of which the prices of reserved ones are made. */
public final class OnDemandPrices {
  private static final String LINUX = "Linux/UNIX";

  private OnDemandPrices() {}

  /** Dollars for an hour of a type, with Linux and default tenancy. */
  public static BigDecimal hourly(InstanceType type) {
    return PriceList.get().onDemand(type, LINUX);
  }
}
