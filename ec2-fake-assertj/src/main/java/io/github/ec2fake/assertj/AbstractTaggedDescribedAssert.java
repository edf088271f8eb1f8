// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.function.Function;

/**
 * Assertions about an object of the SDK that describes a resource with tags.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class of the resource
 * @param <D> the assertions about such a resource in EC2
 */
public abstract class AbstractTaggedDescribedAssert<
        SELF extends AbstractTaggedDescribedAssert<SELF, R, D>,
        R,
        D extends AbstractTaggedAssert<D, R>>
    extends AbstractDescribedAssert<SELF, R, D> {

  AbstractTaggedDescribedAssert(
      R actual, Class<?> self, ResourceType<R> type, Function<Ec2Resource, D> assertions) {
    super(actual, self, type, assertions);
  }

  /**
   * Verifies that the resource has a tag with this key and value.
   *
   * <pre>
   * assertThat(instance).hasTag("stage", "test");  // passes if it is tagged so
   * assertThat(instance).hasTag("stage", "prod");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return these assertions
   * @throws AssertionError if the resource has no such tag, or the tag has another value
   */
  public SELF hasTag(String key, String value) {
    return verify(it -> it.hasTag(key, value));
  }

  /**
   * Verifies that the resource has a tag with this key and any value.
   *
   * <pre>
   * assertThat(instance).hasTag("stage");  // passes if there is such a tag
   * assertThat(instance).hasTag("owner");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @return these assertions
   * @throws AssertionError if the resource has no such tag
   */
  public SELF hasTag(String key) {
    return verify(it -> it.hasTag(key));
  }

  /**
   * Verifies that the resource has no tag with this key.
   *
   * <pre>
   * assertThat(instance).doesNotHaveTag("owner");  // passes if there is no such tag
   * assertThat(instance).doesNotHaveTag("stage");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @return these assertions
   * @throws AssertionError if the resource has such a tag
   */
  public SELF doesNotHaveTag(String key) {
    return verify(it -> it.doesNotHaveTag(key));
  }

  /**
   * Verifies that the resource has no tag with this key and value.
   *
   * <pre>
   * assertThat(instance).doesNotHaveTag("stage", "prod");  // passes
   * assertThat(instance).doesNotHaveTag("stage", "test");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return these assertions
   * @throws AssertionError if the resource has a tag with this key and value
   */
  public SELF doesNotHaveTag(String key, String value) {
    return verify(it -> it.doesNotHaveTag(key, value));
  }
}
