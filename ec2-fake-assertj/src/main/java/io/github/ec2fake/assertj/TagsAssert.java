// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeTagsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the tags of a resource, whatever its kind; see {@link Ec2Assert#tagsOf}. They
 * ask {@code DescribeTags}, once in a chain. To EC2 a resource that does not exist has no tags. A
 * client sees only the tags of its own account.
 */
public class TagsAssert extends AbstractEc2Assert<TagsAssert, Ec2Resource> {
  private @Nullable Ec2Assert parent;
  private @Nullable TagSet found;

  /**
   * Creates the assertions; use {@link Ec2Assert#tagsOf} instead.
   *
   * @param actual the resource
   */
  public TagsAssert(Ec2Resource actual) {
    super(actual, TagsAssert.class);
  }

  /**
   * Verifies that the resource has a tag with this key and value.
   *
   * <pre>
   * assertThat(ec2).tagsOf(id).hasTag("stage", "test");  // passes if it is tagged so
   * assertThat(ec2).tagsOf(id).hasTag("stage", "prod");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return these assertions
   * @throws AssertionError if the resource has no such tag, or the tag has another value
   */
  public TagsAssert hasTag(String key, String value) {
    return expect("have the tag " + key + "=" + value, value, tags -> tags.value(key));
  }

  /**
   * Verifies that the resource has a tag with this key and any value.
   *
   * <pre>
   * assertThat(ec2).tagsOf(id).hasTag("stage");  // passes if there is such a tag
   * assertThat(ec2).tagsOf(id).hasTag("owner");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @return these assertions
   * @throws AssertionError if the resource has no such tag
   */
  public TagsAssert hasTag(String key) {
    return expect("have the tag " + key, tags -> tags.has(key));
  }

  /**
   * Verifies that the resource has no tag with this key.
   *
   * <pre>
   * assertThat(ec2).tagsOf(id).doesNotHaveTag("owner");  // passes if there is no such tag
   * assertThat(ec2).tagsOf(id).doesNotHaveTag("stage");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @return these assertions
   * @throws AssertionError if the resource has such a tag
   */
  public TagsAssert doesNotHaveTag(String key) {
    return expect("not have the tag " + key, tags -> !tags.has(key));
  }

  /**
   * Verifies that the resource has no tag with this key and value.
   *
   * <pre>
   * assertThat(ec2).tagsOf(id).doesNotHaveTag("stage", "prod");  // passes
   * assertThat(ec2).tagsOf(id).doesNotHaveTag("stage", "test");  // fails
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value
   * @return these assertions
   * @throws AssertionError if the resource has a tag with this key and value
   */
  public TagsAssert doesNotHaveTag(String key, String value) {
    return expect("not have the tag " + key + "=" + value, tags -> !tags.has(key, value));
  }

  /**
   * Verifies all tags of the resource.
   *
   * <pre>
   * assertThat(ec2).tagsOf(id).hasExactlyTheTags(Map.of("stage", "test"));  // passes
   * assertThat(ec2).tagsOf(id).hasExactlyTheTags(Map.of("owner", "me"));    // fails
   * </pre>
   *
   * @param expected the values by their keys
   * @return these assertions
   * @throws AssertionError if the resource has other tags, or more
   */
  public TagsAssert hasExactlyTheTags(Map<String, String> expected) {
    Map<String, String> sorted = new TreeMap<>(expected);
    return expect(
        "have exactly the tags " + text(sorted), text(sorted), tags -> text(tags.byKey()));
  }

  /**
   * Verifies that the resource has no tags.
   *
   * <pre>
   * assertThat(ec2).tagsOf(untagged).hasNoTags();  // passes
   * assertThat(ec2).tagsOf(tagged).hasNoTags();    // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource has a tag
   */
  public TagsAssert hasNoTags() {
    return expect("have no tags", tags -> tags.tags().isEmpty());
  }

  /**
   * Returns to the assertions about EC2 as a whole.
   *
   * @return the assertion from which this one was created
   */
  @CheckReturnValue
  public Ec2Assert returnToEc2() {
    Ec2Assert from = parent;
    return from == null ? new Ec2Assert(actual.ec2()) : from;
  }

  final TagsAssert withParent(Ec2Assert ec2Assert) {
    parent = ec2Assert;
    return this;
  }

  @Override
  void forget() {
    found = null;
  }

  private TagsAssert expect(String expectation, Predicate<TagSet> condition) {
    return check(() -> condition.test(tags()) ? null : mismatch(expectation));
  }

  private TagsAssert expect(
      String expectation, String expected, Function<TagSet, @Nullable String> getter) {
    return check(
        () -> {
          String actualValue = getter.apply(tags());
          return Objects.equals(actualValue, expected)
              ? null
              : mismatch(expectation).comparing(actualValue, expected);
        });
  }

  private Mismatch mismatch(String expectation) {
    return Mismatch.of("resource " + actual.id(), expectation, tags()::text);
  }

  private TagSet tags() {
    TagSet known = found;
    if (known == null) {
      known = new TagSet(ask(actual.ec2(), actual.id()));
      found = known;
    }
    return known;
  }

  private static List<Tag> ask(AmazonEC2 ec2, String id) {
    DescribeTagsRequest request =
        new DescribeTagsRequest()
            .withFilters(new Filter("resource-id", List.of(ResourceType.escapeWildcards(id))));
    return ResourceType.allPages(
            token -> ec2.describeTags(marked(request.withNextToken(token))),
            DescribeTagsResult::getTags,
            DescribeTagsResult::getNextToken)
        .stream()
        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
        .toList();
  }

  private static String text(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> tag.getKey() + "=" + tag.getValue())
        .collect(Collectors.joining(", "));
  }
}
