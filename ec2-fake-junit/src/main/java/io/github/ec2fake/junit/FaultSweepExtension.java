// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** Provides the runs of a test with {@link FaultSweep}. */
final class FaultSweepExtension extends FaultInjectionExtension<FaultSweep> {
  FaultSweepExtension() {
    super(FaultSweep.class);
  }

  @Override
  Iterator<TestTemplateInvocationContext> runs(FaultSweep sweep, ExtensionContext context) {
    check(sweep);
    return new SweepInvocations(sweep, context);
  }

  private static void check(FaultSweep sweep) {
    if (sweep.kinds().length == 0 || sweep.persistence().length == 0) {
      throw new ExtensionConfigurationException(
          "@FaultSweep without any kinds or persistence lets nothing fail");
    }
    if (sweep.max() < 1 || sweep.maxCalls() < 1) {
      throw new ExtensionConfigurationException("@FaultSweep needs max and maxCalls of at least 1");
    }
    if (Arrays.stream(sweep.percents()).anyMatch(percent -> percent < 0 || percent > 99)) {
      throw new ExtensionConfigurationException(
          "the percents of @FaultSweep are 0 to 99, but were " + Arrays.toString(sweep.percents()));
    }
  }
}
