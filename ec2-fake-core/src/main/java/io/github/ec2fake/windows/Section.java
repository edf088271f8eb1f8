// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A section of a settings file, with its own values for on and off. */
enum Section {
  /** Config.xml, {@code <Plugins>}. */
  PLUGIN("Enabled", "Disabled"),
  /** Config.xml, {@code <GlobalSettings>}. */
  GLOBAL("true", "false"),
  /** BundleConfig.xml. */
  PROPERTY("Yes", "No");

  private final String on;
  private final String off;

  Section(String on, String off) {
    this.on = on;
    this.off = off;
  }

  String fileValue(boolean enabled) {
    return enabled ? on : off;
  }

  /** Parses a value; null if it means neither on nor off. */
  @Nullable Boolean parse(String value) {
    String lowerCase = value.toLowerCase(Locale.ROOT);
    if (lowerCase.equals(on.toLowerCase(Locale.ROOT))) {
      return Boolean.TRUE;
    }
    return lowerCase.equals(off.toLowerCase(Locale.ROOT)) ? Boolean.FALSE : null;
  }

  String allowedValues() {
    return on + " or " + off;
  }
}
