// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.mockito.Mockito;

/**
 * Creates Mockito spies. This is the only class that uses Mockito, which may be missing from the
 * class path.
 */
final class Spies {
  private Spies() {}

  static Object of(Object client) {
    try {
      return Mockito.spy(client);
    } catch (NoClassDefFoundError missing) {
      throw new ExtensionConfigurationException(
          "@Ec2Client(spy = true) needs Mockito: add org.mockito:mockito-core to the test's class"
              + " path, or leave out spy",
          missing);
    }
  }
}
