// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Adds the assertions about EC2 to your own class of soft assertions.
 *
 * <pre>
 * class MySoftAssertions extends SoftAssertions implements Ec2SoftAssertionsProvider {}
 * </pre>
 */
public interface Ec2SoftAssertionsProvider extends SoftAssertionsProvider {

  /**
   * Creates soft assertions about the resources that EC2 describes to a client. The assertions to
   * which they navigate are soft as well.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default Ec2Assert assertThat(AmazonEC2 actual) {
    return proxy(Ec2Assert.class, AmazonEC2.class, actual).softly(this);
  }

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
