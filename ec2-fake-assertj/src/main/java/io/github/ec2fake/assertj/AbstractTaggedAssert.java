// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

/**
 * Assertions about a resource that can have tags. A client sees only the tags of its own account.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class of the resource
 */
public abstract class AbstractTaggedAssert<SELF extends AbstractTaggedAssert<SELF, R>, R>
    extends AbstractResourceAssert<SELF, R> {

  AbstractTaggedAssert(Ec2Resource actual, Class<?> self, ResourceType<R> resourceType) {
    super(actual, self, resourceType);
  }

  /**
   * Verifies that the resource has a tag with this key and value.
   *
   * <pre>
   * assertThat(ec2).instance(id).hasTag("stage", "test");  // passes if it is tagged so
   * assertThat(ec2).instance(id).hasTag("stage", "prod");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return these assertions
   * @throws AssertionError if the resource has no such tag, or the tag has another value
   */
  public SELF hasTag(String key, String value) {
    return expectValue(
        "have the tag " + key + "=" + value,
        value,
        resource -> tagSet(resource).value(key),
        this::tags);
  }

  /**
   * Verifies that the resource has a tag with this key and any value.
   *
   * <pre>
   * assertThat(ec2).instance(id).hasTag("stage");  // passes if there is such a tag
   * assertThat(ec2).instance(id).hasTag("owner");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @return these assertions
   * @throws AssertionError if the resource has no such tag
   */
  public SELF hasTag(String key) {
    return expect("have the tag " + key, resource -> tagSet(resource).has(key), this::tags);
  }

  /**
   * Verifies that the resource has no tag with this key.
   *
   * <pre>
   * assertThat(ec2).instance(id).doesNotHaveTag("owner");  // passes if there is no such tag
   * assertThat(ec2).instance(id).doesNotHaveTag("stage");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @return these assertions
   * @throws AssertionError if the resource has such a tag
   */
  public SELF doesNotHaveTag(String key) {
    return expect("not have the tag " + key, resource -> !tagSet(resource).has(key), this::tags);
  }

  /**
   * Verifies that the resource has no tag with this key and value.
   *
   * <pre>
   * assertThat(ec2).instance(id).doesNotHaveTag("stage", "prod");  // passes
   * assertThat(ec2).instance(id).doesNotHaveTag("stage", "test");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return these assertions
   * @throws AssertionError if the resource has a tag with this key and value
   */
  public SELF doesNotHaveTag(String key, String value) {
    return expect(
        "not have the tag " + key + "=" + value,
        resource -> !tagSet(resource).has(key, value),
        this::tags);
  }

  private TagSet tagSet(R resource) {
    return new TagSet(resourceType().tags(resource));
  }

  private String tags(R resource) {
    return tagSet(resource).text();
  }
}
