// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Rejects {@link Ec2Settings} that are wrong or that nothing would follow from. */
final class Ec2SettingsExtension implements BeforeAllCallback, BeforeEachCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    Settings.check(DeclaredSettings.of(context), context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ExtensionRegistration.requireRegistered(context, "@Ec2Settings");
    Settings.check(DeclaredSettings.ofMethod(context.getRequiredTestMethod()), context);
    ManagedCloud shared = CloudStore.shared(context);
    if (shared != null && !shared.isBuiltFrom(DeclaredSettings.of(context))) {
      throw new ExtensionConfigurationException(
          "@Ec2Settings of "
              + context.getDisplayName()
              + " comes too late: the test shares the cloud of its class. Put the settings on the"
              + " class that shares the cloud, or don't ask for a cloud by a static field, in"
              + " @BeforeAll or by the field of a PER_CLASS class");
    }
  }
}
