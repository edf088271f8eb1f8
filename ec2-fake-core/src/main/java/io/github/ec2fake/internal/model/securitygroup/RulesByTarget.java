// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that name a security group or a prefix list, by its id. */
final class RulesByTarget {
  private final Map<String, Map<String, GroupRule>> byTarget = new HashMap<>();

  void add(GroupRule rule) {
    String id = named(rule);
    if (id != null) {
      byTarget.computeIfAbsent(id, first -> new LinkedHashMap<>()).put(rule.id(), rule);
    }
  }

  void remove(GroupRule rule) {
    String id = named(rule);
    Map<String, GroupRule> others = id == null ? null : byTarget.get(id);
    if (others != null) {
      others.remove(rule.id());
      if (others.isEmpty()) {
        byTarget.remove(id);
      }
    }
  }

  /** The groups with a rule that names the security group or prefix list of this id. */
  Set<SecurityGroup> groups(String id) {
    Set<SecurityGroup> groups = new LinkedHashSet<>();
    byTarget.getOrDefault(id, Map.of()).values().forEach(rule -> groups.add(rule.group()));
    return groups;
  }

  private static @Nullable String named(GroupRule rule) {
    RuleTarget target = rule.rule().permission().target();
    return target instanceof RuleTarget.Group || target instanceof RuleTarget.PrefixList
        ? target.text()
        : null;
  }
}
