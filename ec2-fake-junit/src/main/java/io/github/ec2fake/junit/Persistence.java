// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

/** How many attempts of the SDK at a call a fault hits. */
public enum Persistence {
  /** One attempt only. The SDK hides most of these failures by a retry. */
  ONCE,

  /**
   * Every attempt of the SDK at the call, so that the failure reaches the code under test. If the
   * code under test repeats the call itself, that is another call.
   */
  EVERY_ATTEMPT;

  String suffix() {
    return this == ONCE ? "" : " at every attempt";
  }
}
