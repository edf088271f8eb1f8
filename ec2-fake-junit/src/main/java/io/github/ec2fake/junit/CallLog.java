// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the calls of a cloud, each once it is over. This is the only class that uses SLF4J, which
 * may be missing from the class path.
 */
final class CallLog {
  private static final String NAME = "io.github.ec2fake.calls";
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

  private CallLog() {}

  static void follow(Ec2Cloud cloud) {
    try {
      Logger log = LoggerFactory.getLogger(NAME);
      cloud
          .journal()
          .onCall(
              call ->
                  log.info("{} {}", call.at(), LINE_BREAKS.matcher(call.text()).replaceAll(" ")));
    } catch (NoClassDefFoundError missing) {
      throw new ExtensionConfigurationException(
          ConfigurationParameter.LOG.key()
              + "=calls needs SLF4J: add org.slf4j:slf4j-api and one of its providers to the test's"
              + " class path, or leave out the parameter",
          missing);
    }
  }
}
