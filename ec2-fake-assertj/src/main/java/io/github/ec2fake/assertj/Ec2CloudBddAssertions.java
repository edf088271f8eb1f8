// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * {@link Ec2CloudAssertions} in the style of behaviour-driven development.
 *
 * <pre>
 * then(cloud.journal()).received("BundleInstance").times(2);
 * </pre>
 */
@CheckReturnValue
public final class Ec2CloudBddAssertions extends Ec2BddAssertions {
  private Ec2CloudBddAssertions() {}

  /**
   * Creates assertions about the events in a cloud.
   *
   * @param actual the cloud's journal
   * @return the assertions
   */
  public static JournalAssert then(Journal actual) {
    return Ec2CloudAssertions.assertThat(actual);
  }
}
