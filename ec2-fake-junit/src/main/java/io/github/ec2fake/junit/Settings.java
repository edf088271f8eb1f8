// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

  /** Creates a cloud. A seed that is not null overrides that of the settings. */
  Ec2Cloud newCloud(@Nullable Long seed) {
    Ec2Cloud.Builder builder = cloud.apply(Ec2Cloud.builder());
    return (seed == null ? builder : builder.seed(seed)).build();
  }
}
