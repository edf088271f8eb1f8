// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.LaunchTemplate;

/** Assertions about a launch template; see {@link Ec2Assert#launchTemplate}. */
public class LaunchTemplateAssert
    extends AbstractTaggedAssert<LaunchTemplateAssert, LaunchTemplate> {

  /**
   * Creates the assertions; use {@link Ec2Assert#launchTemplate} instead.
   *
   * @param actual the launch template
   */
  public LaunchTemplateAssert(Ec2Resource actual) {
    super(actual, LaunchTemplateAssert.class, LaunchTemplateResourceType.LAUNCH_TEMPLATE);
  }

  /**
   * Verifies the number of the version that launches use if they name none.
   *
   * <pre>
   * assertThat(ec2).launchTemplate("web").hasDefaultVersion(1);  // passes unless it was modified
   * assertThat(ec2).launchTemplate("web").hasDefaultVersion(2);  // fails
   * </pre>
   *
   * @param version the number of the version, 1 or more
   * @return these assertions
   * @throws AssertionError if the template has another default version, or the template is not
   *     described
   */
  public LaunchTemplateAssert hasDefaultVersion(long version) {
    return expectEqual("default version", version, LaunchTemplate::getDefaultVersionNumber);
  }

  /**
   * Verifies the number of the version that was created last.
   *
   * <pre>
   * assertThat(ec2).launchTemplate("web").hasLatestVersion(2);  // passes if a second one was created
   * assertThat(ec2).launchTemplate("web").hasLatestVersion(1);  // fails
   * </pre>
   *
   * @param version the number of the version, 1 or more
   * @return these assertions
   * @throws AssertionError if the template has another latest version, or the template is not
   *     described
   */
  public LaunchTemplateAssert hasLatestVersion(long version) {
    return expectEqual("latest version", version, LaunchTemplate::getLatestVersionNumber);
  }
}
