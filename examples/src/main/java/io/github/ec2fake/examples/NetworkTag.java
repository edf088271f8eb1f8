// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import java.util.List;

/**
 * What all parts of a network bear from the beginning, so that they are found again.
 *
 * @param network the network's name
 */
record NetworkTag(String network) {
  private static final String NETWORK = "network";
  private static final String PART = "network-part";

  /** For the request that makes a part; a part is what the network has one of. */
  TagSpecification on(String resourceType, String part) {
    return new TagSpecification()
        .withResourceType(resourceType)
        .withTags(
            new Tag(NETWORK, network), new Tag(PART, part), new Tag("Name", network + " " + part));
  }

  List<Filter> part(String part) {
    return List.of(
        new Filter("tag:" + NETWORK, List.of(network)), new Filter("tag:" + PART, List.of(part)));
  }

  Filter all() {
    return new Filter("tag:" + NETWORK, List.of(network));
  }
}
