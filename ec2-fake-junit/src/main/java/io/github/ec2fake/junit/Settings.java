package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a test class asked for; immutable, and all that the extension object itself keeps.
 *
 * @param cloud applied to the default settings of each new cloud
 * @param lenient whether a fault may be ordered and never fire
 */
record Settings(UnaryOperator<Ec2Cloud.Builder> cloud, boolean lenient) {
  static final Settings DEFAULT = new Settings(UnaryOperator.identity(), false);

  /** A seed that is given here is stronger than that of the settings. */
  Ec2Cloud newCloud(@Nullable Long seed) {
    Ec2Cloud.Builder builder = cloud.apply(Ec2Cloud.builder());
    return (seed == null ? builder : builder.seed(seed)).build();
  }
}
