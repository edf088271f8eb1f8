// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about the market of a launch. */
final class MarketOptionErrors {
  private MarketOptionErrors() {}

  static final ErrorTemplate MARKET_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model the MarketType '%s' of RunInstances. Leave the"
              + " InstanceMarketOptions out, or answer the call in the test.");

  static final ErrorTemplate TAGS_WITHOUT_SPOT =
      invalidParameterValue(
              "You cannot specify tags for Spot instances requests if there are no Spot instances"
                  + " requests being created by the request.")
          .source("aws/karpenter-provider-aws#5850");
}
