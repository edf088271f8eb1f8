package io.github.ec2fake.internal.model.securitygroup;

/** Whom a rule lets in, or out to. */
public sealed interface RuleTarget {

  /** How EC2 writes it. */
  String text();

  /**
   * IPv4 addresses.
   *
   * @param text the block in canonical CIDR notation
   */
  record Ipv4(String text) implements RuleTarget {}

  /**
   * IPv6 addresses.
   *
   * @param text the block in canonical CIDR notation
   */
  record Ipv6(String text) implements RuleTarget {}

  /**
   * The instances of a security group.
   *
   * @param groupId the group's id
   * @param ownerId the account that owns the group
   * @param groupName the group's name, which never changes
   */
  record Group(String groupId, String ownerId, String groupName) implements RuleTarget {
    @Override
    public String text() {
      return groupId;
    }
  }
}
