package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import java.util.function.UnaryOperator;

/**
 * What a test class asked for; immutable, and all that the extension object itself keeps.
 *
 * @param cloud applied to the default settings of each new cloud
 * @param lenient whether a fault may be ordered and never fire
 */
record Settings(UnaryOperator<Ec2Cloud.Builder> cloud, boolean lenient) {
  static final Settings DEFAULT = new Settings(UnaryOperator.identity(), false);

  Ec2Cloud newCloud() {
    return cloud.apply(Ec2Cloud.builder()).build();
  }
}
