// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.FleetData;

/**
 * Assertions about the fleets that EC2 describes to a client; see {@link Ec2Assert#fleets}. A class
 * of its own, because an older SDK does not know {@code FleetData}: it must not stand in {@link
 * Ec2Assert}, where soft assertions would look for it.
 */
public class FleetListAssert extends AbstractResourceListAssert<FleetListAssert, FleetData> {

  /**
   * Creates the assertions; use {@link Ec2Assert#fleets} instead.
   *
   * @param actual the list
   */
  public FleetListAssert(ResourceList<FleetData> actual) {
    super(actual, FleetListAssert::new);
  }

  @Override
  Class<?> classOfSelf() {
    return FleetListAssert.class;
  }
}
