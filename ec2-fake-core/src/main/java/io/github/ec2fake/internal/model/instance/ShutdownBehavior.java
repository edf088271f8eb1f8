package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Arrays;
import java.util.Locale;

/** What a shutdown from within does to an instance: InstanceInitiatedShutdownBehavior. */
public enum ShutdownBehavior {
  STOP,
  TERMINATE;

  /**
   * The behavior of EC2's word for it.
   *
   * @throws Ec2Error {@code InvalidParameterValue} for any other word
   */
  public static ShutdownBehavior of(String word) {
    return Arrays.stream(values())
        .filter(behavior -> behavior.word().equals(word))
        .findFirst()
        .orElseThrow(() -> InstanceErrors.badShutdownBehavior(word));
  }

  /** EC2's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
