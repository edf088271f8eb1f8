// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

/**
 * Assertions about the resources of one kind that EC2 describes to a client; see {@link
 * Ec2Assert#instances} and its neighbours.
 *
 * @param <R> the SDK's class of the resources
 */
public class ResourceListAssert<R> extends AbstractResourceListAssert<ResourceListAssert<R>, R> {

  /**
   * Creates the assertions; use {@link Ec2Assert#instances} and its neighbours instead.
   *
   * @param actual the list
   */
  public ResourceListAssert(ResourceList<R> actual) {
    super(actual, ResourceListAssert::new);
  }

  @Override
  Class<?> classOfSelf() {
    return ResourceListAssert.class;
  }
}
