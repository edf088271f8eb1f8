// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.GroupIdentifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The security groups that an instance or a network interface is in. */
final class GroupIdentifiers {
  private GroupIdentifiers() {}

  static List<String> namesAndIds(List<GroupIdentifier> groups) {
    return groups.stream()
        .flatMap(group -> Stream.of(group.getGroupName(), group.getGroupId()))
        .toList();
  }

  static String text(List<GroupIdentifier> groups) {
    return groups.isEmpty()
        ? "none"
        : groups.stream()
            .map(group -> group.getGroupName() + " (" + group.getGroupId() + ")")
            .collect(Collectors.joining(", "));
  }
}
