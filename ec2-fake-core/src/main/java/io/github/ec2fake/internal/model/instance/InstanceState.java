package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.ResourceState;
import java.util.Locale;

/** The states of an instance, with the numbers that EC2 gives them. */
public enum InstanceState implements ResourceState {
  /** Booting. */
  PENDING(0),
  /** Up. */
  RUNNING(16),
  /** On its way to be terminated. */
  SHUTTING_DOWN(32),
  /** No more; still listed for a while. */
  TERMINATED(48),
  /** On its way to be stopped. */
  STOPPING(64),
  /** Off, and can be started again. */
  STOPPED(80);

  private final int code;

  InstanceState(int code) {
    this.code = code;
  }

  /** EC2's number for it. */
  public int code() {
    return code;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
