package io.github.ec2fake.internal.model.securitygroup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A security group. Its name and description never change. */
public final class SecurityGroup {
  static final String DEFAULT = "default";

  private final String id;
  private final String ownerId;
  private final String name;
  private final String description;
  private final @Nullable String vpcId;
  private final Rules ingress = new Rules();
  private final Rules egress = new Rules();
  private final Set<String> instances = new LinkedHashSet<>();

  SecurityGroup(
      String id, String ownerId, String name, String description, @Nullable String vpcId) {
    this.id = id;
    this.ownerId = ownerId;
    this.name = name;
    this.description = description;
    this.vpcId = vpcId;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The account that owns it. */
  public String ownerId() {
    return ownerId;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What it is for. */
  public String description() {
    return description;
  }

  /** The VPC that it belongs to. */
  public @Nullable String vpcId() {
    return vpcId;
  }

  /** Whether it belongs to no VPC. */
  public boolean isClassic() {
    return vpcId == null;
  }

  /** Its rules. */
  public List<SecurityGroupRule> rules(Direction direction) {
    return rulesOf(direction).all();
  }

  /** Counts an instance among its users, so that it cannot be deleted. */
  public void usedBy(String instanceId) {
    instances.add(instanceId);
  }

  /** Counts an instance no longer among its users. */
  public void releasedBy(String instanceId) {
    instances.remove(instanceId);
  }

  boolean isDefault() {
    return name.equals(DEFAULT);
  }

  boolean isUsed() {
    return !instances.isEmpty();
  }

  boolean names(SecurityGroup other) {
    return Stream.of(ingress, egress).anyMatch(rules -> rules.peer(other.id) != null);
  }

  Rules rulesOf(Direction direction) {
    return direction == Direction.INGRESS ? ingress : egress;
  }

  RuleTarget.Group asPeer() {
    return new RuleTarget.Group(id, ownerId, name);
  }
}
