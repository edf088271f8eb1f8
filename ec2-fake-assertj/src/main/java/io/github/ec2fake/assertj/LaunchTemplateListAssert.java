// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.LaunchTemplate;

/**
 * Assertions about the launch templates that EC2 describes to a client; see {@link
 * Ec2Assert#launchTemplates}. A class of its own, because an older SDK does not know {@code
 * LaunchTemplate}: it must not stand in {@link Ec2Assert}, where soft assertions would look for it.
 */
public class LaunchTemplateListAssert
    extends AbstractResourceListAssert<LaunchTemplateListAssert, LaunchTemplate> {

  /**
   * Creates the assertions; use {@link Ec2Assert#launchTemplates} instead.
   *
   * @param actual the list
   */
  public LaunchTemplateListAssert(ResourceList<LaunchTemplate> actual) {
    super(actual, LaunchTemplateListAssert::new);
  }

  @Override
  Class<?> classOfSelf() {
    return LaunchTemplateListAssert.class;
  }
}
