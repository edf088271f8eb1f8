// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;

/** A security group by its id and name. */
public record GroupItem(String groupId, String groupName) {

  public static List<GroupItem> of(List<SecurityGroup> groups) {
    return groups.stream().map(group -> new GroupItem(group.id(), group.name())).toList();
  }
}
