package io.github.ec2fake.query.instance;

import io.github.ec2fake.model.instance.Instance;
import java.util.List;

/** A security group, where only its names count. */
record GroupItem(String groupId, String groupName) {

  static List<GroupItem> of(Instance instance) {
    return instance.groups().stream()
        .map(group -> new GroupItem(group.id(), group.name()))
        .toList();
  }
}
