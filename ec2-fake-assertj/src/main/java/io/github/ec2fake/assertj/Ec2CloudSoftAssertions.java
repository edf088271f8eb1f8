// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;

/**
 * {@link Ec2CloudAssertions} that collect their failures and report them together.
 *
 * <pre>
 * Ec2CloudSoftAssertions.assertSoftly(
 *     softly -&gt; {
 *       softly.assertThat(ec2).image(imageId).isAvailable();
 *       softly.assertThat(cloud.journal()).received("CreateImage").once();
 *     });
 * </pre>
 */
public class Ec2CloudSoftAssertions extends AbstractSoftAssertions
    implements Ec2CloudSoftAssertionsProvider {

  /** Creates soft assertions; call {@link #assertAll()} at the end. */
  public Ec2CloudSoftAssertions() {}

  /**
   * Runs assertions and reports all failures together.
   *
   * @param assertions the assertions
   * @throws AssertionError if at least one assertion failed
   */
  public static void assertSoftly(Consumer<Ec2CloudSoftAssertions> assertions) {
    Ec2CloudSoftAssertions softly = new Ec2CloudSoftAssertions();
    assertions.accept(softly);
    softly.assertAll();
  }
}
