// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

/**
 * A registered fault. It tells how often it has fired, and can be released. Its {@code toString} is
 * Java code that registers such a fault with {@code faults}, for example {@code
 * faults.on(Faults.call("RunInstances")).loseReply()}.
 */
public interface Fault {

  /**
   * Returns whether the fault has fired.
   *
   * @return false as long as its trigger has not matched
   */
  default boolean hasFired() {
    return timesFired() > 0;
  }

  /**
   * Returns how many times the fault has fired.
   *
   * @return the number of attempts at calls, or of resources, that the fault has hit
   */
  int timesFired();

  /**
   * Returns the trigger and the effect in words, as in the journal.
   *
   * @return for example {@code RunInstances loses its reply}
   */
  String text();

  /**
   * Ends the fault: it does not fire any more, and transitions that hang because of it continue
   * from where they stopped. Has no effect if the fault has already ended.
   */
  void release();
}
