// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ManagedPrefixList;

/**
 * Assertions about the managed prefix lists that EC2 describes to a client; see {@link
 * Ec2Assert#prefixLists}. A class of its own, because an older SDK does not know {@code
 * ManagedPrefixList}: it must not stand in {@link Ec2Assert}, where soft assertions would look for
 * it.
 */
public class PrefixListListAssert
    extends AbstractResourceListAssert<PrefixListListAssert, ManagedPrefixList> {

  /**
   * Creates the assertions; use {@link Ec2Assert#prefixLists} instead.
   *
   * @param actual the list
   */
  public PrefixListListAssert(ResourceList<ManagedPrefixList> actual) {
    super(actual, PrefixListListAssert::new);
  }

  @Override
  Class<?> classOfSelf() {
    return PrefixListListAssert.class;
  }
}
