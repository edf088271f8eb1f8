// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A security group. Its name and description never change. */
public final class SecurityGroup implements OwnedResource {
  static final String DEFAULT = "default";

  private final String id;
  private final String ownerId;
  private final String name;
  private final String description;
  private final @Nullable String vpcId;
  private final Map<Direction, Rules> rules = new EnumMap<>(Direction.class);
  private final Set<String> users = new LinkedHashSet<>();

  SecurityGroup(
      String id, String ownerId, String name, String description, @Nullable String vpcId) {
    this.id = id;
    this.ownerId = ownerId;
    this.name = name;
    this.description = description;
    this.vpcId = vpcId;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  /** The VPC that it belongs to; null in EC2-Classic. */
  public @Nullable String vpcId() {
    return vpcId;
  }

  public boolean isClassic() {
    return vpcId == null;
  }

  public List<SecurityGroupRule> rules(Direction direction) {
    return rulesOf(direction).all();
  }

  /**
   * Counts a user, so that it cannot be deleted.
   *
   * @param id of a network interface or a VPC endpoint, or of an instance on EC2-Classic
   */
  public void usedBy(String id) {
    users.add(id);
  }

  public void releasedBy(String id) {
    users.remove(id);
  }

  /** The rules in both directions. */
  List<GroupRule> rules() {
    return Stream.of(Direction.values())
        .flatMap(
            direction ->
                rules(direction).stream().map(rule -> new GroupRule(this, direction, rule)))
        .toList();
  }

  boolean isDefault() {
    return name.equals(DEFAULT);
  }

  /** Whether VPC endpoints use it, and nothing else does. */
  boolean isUsedByEndpointsOnly() {
    return users.stream().allMatch(id -> id.startsWith("vpce-"));
  }

  boolean isUsed() {
    return !users.isEmpty();
  }

  /** Whether another is in the same VPC, or is of the same account on EC2-Classic. */
  boolean isBeside(SecurityGroup other) {
    return Objects.equals(vpcId, other.vpcId) && ownerId.equals(other.ownerId);
  }

  Rules rulesOf(Direction direction) {
    return rules.computeIfAbsent(direction, any -> new Rules());
  }

  RuleTarget.Group asTarget() {
    return new RuleTarget.Group(id, ownerId, name, vpcId);
  }
}
