package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;

/** A security group, where only its names count. */
record GroupItem(String groupId, String groupName) {

  /** An instance's groups, of which a terminated one has none. */
  static List<GroupItem> of(Instance instance) {
    return (instance.isInNetwork() ? instance.groups() : List.<SecurityGroup>of())
        .stream().map(group -> new GroupItem(group.id(), group.name())).toList();
  }
}
