// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;

/** A security group by its id and name. */
record GroupItem(String groupId, String groupName) {

  /** The groups of an instance; a terminated one has none. */
  static List<GroupItem> of(Instance instance) {
    return (instance.isInNetwork() ? instance.groups() : List.<SecurityGroup>of())
        .stream().map(group -> new GroupItem(group.id(), group.name())).toList();
  }
}
