// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;

/**
 * {@link Ec2Assertions} that collect their failures and report them together.
 *
 * <pre>
 * Ec2SoftAssertions.assertSoftly(
 *     softly -&gt; {
 *       softly.assertThat(ec2).image(imageId).isAvailable().isNotPublic();
 *       softly.assertThat(ec2).instance(instanceId).isTerminated();
 *     });
 * </pre>
 */
public class Ec2SoftAssertions extends AbstractSoftAssertions implements Ec2SoftAssertionsProvider {

  /** Creates soft assertions; call {@link #assertAll()} at the end. */
  public Ec2SoftAssertions() {}

  /**
   * Runs assertions and reports all failures together.
   *
   * @param assertions the assertions
   * @throws AssertionError if at least one assertion failed
   */
  public static void assertSoftly(Consumer<Ec2SoftAssertions> assertions) {
    Ec2SoftAssertions softly = new Ec2SoftAssertions();
    assertions.accept(softly);
    softly.assertAll();
  }
}
