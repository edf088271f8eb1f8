// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Ec2CloudConfig;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The settings of the extension; immutable, and the only state of the extension object.
 *
 * @param cloud changes the default settings of each new cloud
 * @param lenient whether faults that never fire are accepted
 */
record Settings(UnaryOperator<Ec2Cloud.Builder> cloud, boolean lenient) {
  static final Settings DEFAULT = new Settings(UnaryOperator.identity(), false);

  /** The same settings, for clouds that look for the line of each call. */
  Settings findingCallSites() {
    return new Settings(builder -> cloud.apply(builder).callSites(), lenient);
  }

  /**
   * Returns the settings of a cloud.
   *
   * @param declared the annotations, which override these settings, the nearest last
   * @param context the test or class that the cloud is for
   * @param seed overrides that of all settings; null for none
   */
  Ec2CloudConfig config(
      List<DeclaredSettings> declared, ExtensionContext context, @Nullable Long seed) {
    Ec2Cloud.Builder builder = builder(declared, context);
    return (seed == null ? builder : builder.seed(seed)).config();
  }

  private Ec2Cloud.Builder builder(List<DeclaredSettings> declared, ExtensionContext context) {
    Ec2CloudConfig preset = null;
    for (DeclaredSettings each : declared) {
      preset = each.settings().preset().isEmpty() ? preset : each.preset();
    }
    Ec2Cloud.Builder builder =
        cloud.apply(preset == null ? Ec2Cloud.builder() : preset.toBuilder());
    for (DeclaredSettings each : declared) {
      AnnotatedCloud.apply(each, builder, name -> Catalogues.named(name, context));
    }
    return builder;
  }

  /** Whether faults that never fire are accepted, as the nearest annotation says. */
  boolean acceptsUnfiredFaults(List<DeclaredSettings> declared) {
    boolean accepted = lenient;
    for (DeclaredSettings each : declared) {
      accepted = each.settings().unfiredFaults().isEmpty() ? accepted : each.allowsUnfiredFaults();
    }
    return accepted;
  }

  /** Rejects annotations with a wrong value, before a cloud is asked for. */
  static void check(List<DeclaredSettings> declared, ExtensionContext context) {
    DEFAULT.builder(declared, context);
    DEFAULT.acceptsUnfiredFaults(declared);
  }
}
