// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of markets that EC2 has and ec2-fake has not. */
final class MarketOptionErrors {
  private MarketOptionErrors() {}

  static final ErrorTemplate MARKET_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model the MarketType '%s' of RunInstances. Leave the"
              + " InstanceMarketOptions out, or answer the call in the test.");
}
