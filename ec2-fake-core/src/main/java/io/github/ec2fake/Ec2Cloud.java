package io.github.ec2fake;

import org.jspecify.annotations.Nullable;

/** Probe. */
public final class Ec2Cloud {
  /** Probe. */
  public static @Nullable String x() {
    return null;
  }
}
