// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.recyclebin.RetainedType;
import io.github.ec2fake.internal.model.recyclebin.Retention;
import io.github.ec2fake.internal.model.tag.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A retention rule of AWS's Recycle Bin: which deleted snapshots, or which deregistered images, it
 * keeps, and how long. {@link Arrangement#retentionRule} puts it up in a region of an account.
 *
 * <pre>
 * cloud.arrange().retentionRule("us-east-1", "111122223333", RetentionRule.images(7));
 * cloud.arrange().retentionRule("us-east-1", "111122223333",
 *     RetentionRule.snapshots(30).withResourceTag("stage", "production"));
 * </pre>
 *
 * <p>A rule without resource tags is for all resources of its type. A retention rule is immutable:
 * each method returns another one.
 */
public final class RetentionRule {
  private static final int MOST_DAYS = 365;
  private static final int MOST_RESOURCE_TAGS = 50;
  private static final int MOST_EXCLUDED_TAGS = 5;

  private final RetainedType type;
  private final int days;
  private final List<Tag> resourceTags;
  private final List<Tag> excludedTags;

  private RetentionRule(
      RetainedType type, int days, List<Tag> resourceTags, List<Tag> excludedTags) {
    this.type = type;
    this.days = days;
    this.resourceTags = resourceTags;
    this.excludedTags = excludedTags;
  }

  /**
   * Begins a rule for snapshots that DeleteSnapshot deletes, or DeregisterImage with its image: the
   * resource type {@code EBS_SNAPSHOT}.
   *
   * @param days the retention period in days, 1 to 365
   * @return a rule for all snapshots of the region
   * @throws IllegalArgumentException if the period is out of bounds
   */
  public static RetentionRule snapshots(int days) {
    return of(RetainedType.EBS_SNAPSHOT, days);
  }

  /**
   * Begins a rule for images with an EBS root that DeregisterImage deregisters: the resource type
   * {@code EC2_IMAGE}.
   *
   * @param days the retention period in days, 1 to 365
   * @return a rule for all images of the region
   * @throws IllegalArgumentException if the period is out of bounds
   */
  public static RetentionRule images(int days) {
    return of(RetainedType.EC2_IMAGE, days);
  }

  private static RetentionRule of(RetainedType type, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "a retention period is 1 to " + MOST_DAYS + " days, not " + days);
    }
    return new RetentionRule(type, days, List.of(), List.of());
  }

  /**
   * Makes it a rule for resources that have this tag, or another one that is named so. Their owner
   * gave it to them; tags of other accounts do not count.
   *
   * @param key the tag's key
   * @param value the tag's value, which can be empty
   * @return a rule with this
   * @throws IllegalStateException if the rule excludes tags, or has 50 resource tags already
   */
  public RetentionRule withResourceTag(String key, String value) {
    if (!excludedTags.isEmpty()) {
      throw notTogether();
    }
    return new RetentionRule(
        type, days, plus(resourceTags, MOST_RESOURCE_TAGS, key, value), excludedTags);
  }

  /**
   * Excludes resources that have this tag.
   *
   * @param key the tag's key
   * @param value the tag's value, which can be empty
   * @return a rule with this
   * @throws IllegalStateException if the rule is for resources with tags, or excludes five tags
   *     already
   */
  public RetentionRule withExcludedResourceTag(String key, String value) {
    if (!resourceTags.isEmpty()) {
      throw notTogether();
    }
    return new RetentionRule(
        type, days, resourceTags, plus(excludedTags, MOST_EXCLUDED_TAGS, key, value));
  }

  private static IllegalStateException notTogether() {
    return new IllegalStateException(
        "a retention rule is for resources with some tags, or for all but some; not both");
  }

  private static List<Tag> plus(List<Tag> before, int most, String key, String value) {
    if (before.size() == most) {
      throw new IllegalStateException("a retention rule can have " + most + " of these tags");
    }
    Tag more = new Tag(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    return Stream.concat(before.stream(), Stream.of(more)).toList();
  }

  Retention toModel() {
    return new Retention(type, Duration.ofDays(days), resourceTags, excludedTags);
  }
}
