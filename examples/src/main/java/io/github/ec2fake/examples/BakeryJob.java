// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import java.util.List;

/**
 * The making of one image. All that it makes bears its tag from the beginning, so that it finds
 * everything again, also what it was never told of because a reply was lost.
 *
 * @param id unique among the account's jobs, at most 64 ASCII characters
 */
record BakeryJob(String id) {
  private static final String TAG = "bakery-job";

  /** For the request that makes a resource of a type, in EC2's word. */
  TagSpecification tagOn(String resourceType) {
    return new TagSpecification().withResourceType(resourceType).withTags(new Tag(TAG, id));
  }

  /** What this job has made. */
  Filter made() {
    return new Filter("tag:" + TAG, List.of(id));
  }

  /** Whether tags say so; for what EC2 cannot be asked for by its tags. */
  boolean made(List<Tag> tags) {
    return tags.contains(new Tag(TAG, id));
  }

  @Override
  public String toString() {
    return TAG + "=" + id;
  }
}
