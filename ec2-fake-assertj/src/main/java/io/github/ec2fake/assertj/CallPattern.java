// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import java.util.function.Predicate;

/**
 * A call that is expected, an argument of {@link JournalAssert#receivedInOrder(CallPattern...)}.
 *
 * <pre>
 * call("RunInstances").with("ImageId", imageId).from("111122223333")
 * </pre>
 *
 * <p>Patterns are immutable: each method returns a narrower one.
 */
public final class CallPattern {
  private final String description;
  private final Predicate<CallEntry> condition;

  private CallPattern(String description, Predicate<CallEntry> condition) {
    this.description = description;
    this.condition = condition;
  }

  /**
   * Creates a pattern of all calls of an action.
   *
   * @param action the action, for example {@code RunInstances}
   * @return the pattern
   */
  public static CallPattern call(String action) {
    return new CallPattern(action, call -> call.action().equals(action));
  }

  /**
   * Narrows the pattern to calls with this parameter.
   *
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; for a list with
   *     a number ({@code InstanceId.1}) or, for any member, without a number ({@code InstanceId})
   * @param value the parameter's value
   * @return the narrower pattern
   */
  public CallPattern with(String parameter, String value) {
    return and("with " + parameter + "=" + value, call -> call.values(parameter).contains(value));
  }

  /**
   * Narrows the pattern to calls of an account.
   *
   * @param account the account id, twelve digits
   * @return the narrower pattern
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  public CallPattern from(String account) {
    AccountId.require(account);
    return and("from " + account, call -> call.account().equals(account));
  }

  /**
   * Narrows the pattern to calls in a region.
   *
   * @param region the region's name
   * @return the narrower pattern
   */
  public CallPattern inRegion(String region) {
    return and("in " + region, call -> call.region().equals(region));
  }

  /**
   * Narrows the pattern to calls that succeeded.
   *
   * @return the narrower pattern
   */
  public CallPattern thatSucceeded() {
    return and("that succeeded", CallEntry::succeeded);
  }

  /**
   * Narrows the pattern to calls that failed with an error.
   *
   * @param errorCode EC2's error code
   * @return the narrower pattern
   */
  public CallPattern refusedWith(String errorCode) {
    return and("refused with " + errorCode, call -> errorCode.equals(call.errorCode()));
  }

  boolean matches(CallEntry call) {
    return condition.test(call);
  }

  private CallPattern and(String what, Predicate<CallEntry> more) {
    return new CallPattern(description + " " + what, condition.and(more));
  }

  @Override
  public String toString() {
    return description;
  }
}
