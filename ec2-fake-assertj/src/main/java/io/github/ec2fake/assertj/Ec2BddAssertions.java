// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * {@link Ec2Assertions} in the style of behaviour-driven development.
 *
 * <pre>
 * then(ec2).image(imageId).isAvailable();
 * </pre>
 */
@CheckReturnValue
public final class Ec2BddAssertions {
  private Ec2BddAssertions() {}

  /**
   * Creates assertions about the resources that EC2 describes to a client.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions
   */
  public static Ec2Assert then(AmazonEC2 actual) {
    return Ec2Assertions.assertThat(actual);
  }

  /**
   * Creates assertions about the events in a cloud.
   *
   * @param actual the cloud's journal
   * @return the assertions
   */
  public static JournalAssert then(Journal actual) {
    return Ec2Assertions.assertThat(actual);
  }
}
