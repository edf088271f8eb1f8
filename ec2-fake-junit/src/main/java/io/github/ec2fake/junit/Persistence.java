package io.github.ec2fake.junit;

/** How long a call fails. */
public enum Persistence {
  /** At one attempt only. The SDK overcomes most of this by itself, trying again. */
  ONCE,

  /**
   * At every attempt of the SDK at the call, so that the failure reaches the code under test. When
   * that calls again, it is another call.
   */
  EVERY_ATTEMPT;

  String suffix() {
    return this == ONCE ? "" : " at every attempt";
  }
}
