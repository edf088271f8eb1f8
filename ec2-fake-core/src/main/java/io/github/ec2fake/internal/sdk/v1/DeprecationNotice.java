// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.util.VersionInfoUtils;

/**
 * Silences the SDK's announcement of its end of support, a warning with a stack trace in the output
 * of everybody's tests. The SDK reads the property once, when the class loads.
 */
final class DeprecationNotice {
  private static final String PROPERTY = "aws.java.v1.disableDeprecationAnnouncement";

  static {
    String before = System.getProperty(PROPERTY);
    if (before == null) {
      System.setProperty(PROPERTY, "true");
    }
    try {
      // Any method: it is the loading that counts, and the first client asks for the version.
      VersionInfoUtils.getVersion();
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      }
    }
  }

  private DeprecationNotice() {}

  /** Does its work once, by loading this class. */
  static void silence() {}
}
