// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.util.Iterator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** Provides the runs of a test with {@link Chaos}. */
final class ChaosExtension extends FaultInjectionExtension<Chaos> {
  ChaosExtension() {
    super(Chaos.class);
  }

  @Override
  Iterator<TestTemplateInvocationContext> runs(Chaos chaos, ExtensionContext context) {
    check(chaos);
    return new ChaosInvocations(chaos, context, Configuration.of(context).seed(), System::nanoTime);
  }

  private static void check(Chaos chaos) {
    if (chaos.kinds().length == 0 || chaos.persistence().length == 0) {
      throw new ExtensionConfigurationException(
          "@Chaos without any kinds or persistence lets nothing fail");
    }
    if (chaos.seeds() < 1 || chaos.maxSeconds() < 1 || chaos.maxCalls() < 1) {
      throw new ExtensionConfigurationException(
          "@Chaos needs seeds, maxSeconds and maxCalls of at least 1");
    }
    if (!isProbability(chaos.enabled()) || !isProbability(chaos.probability())) {
      throw new ExtensionConfigurationException(
          "enabled and probability of @Chaos are more than 0 and at most 1, but were "
              + chaos.enabled()
              + " and "
              + chaos.probability());
    }
  }

  private static boolean isProbability(double value) {
    return value > 0 && value <= 1;
  }
}
