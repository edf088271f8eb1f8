// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The entry point for tests with a cloud: {@link Ec2Assertions} and the assertions about the
 * cloud's journal.
 *
 * <pre>
 * import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
 *
 * assertThat(ec2).image(imageId).isAvailable();
 * assertThat(cloud.journal()).received("BundleInstance").times(2);
 * </pre>
 */
@CheckReturnValue
public final class Ec2CloudAssertions extends Ec2Assertions {
  private Ec2CloudAssertions() {}

  /**
   * Creates assertions about the events in a cloud.
   *
   * @param actual the cloud's journal
   * @return the assertions
   */
  public static JournalAssert assertThat(Journal actual) {
    return new JournalAssert(actual);
  }

  /**
   * Creates a pattern of calls, for {@link JournalAssert#receivedInOrder(CallPattern...)}.
   *
   * @param action the action, for example {@code RunInstances}
   * @return the pattern of all calls of the action
   */
  public static CallPattern call(String action) {
    return CallPattern.call(action);
  }
}
