// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Adds the assertions about EC2 and about a cloud's journal to your own class of soft assertions.
 *
 * <pre>
 * class MySoftAssertions extends SoftAssertions implements Ec2CloudSoftAssertionsProvider {}
 * </pre>
 */
public interface Ec2CloudSoftAssertionsProvider extends Ec2SoftAssertionsProvider {

  /**
   * Creates soft assertions about the events in a cloud. The assertions to which they navigate are
   * soft as well.
   *
   * @param actual the cloud's journal
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default JournalAssert assertThat(Journal actual) {
    return proxy(JournalAssert.class, Journal.class, actual).softly(this);
  }
}
