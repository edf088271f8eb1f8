// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A network ACL of a VPC. Its last entries deny what no other entry is about; nobody can change
 * them.
 *
 * <p>Source: the VPC user guide, "Default network ACL": it allows all traffic. If the VPC has an
 * IPv6 block, it allows that of IPv6 too, unless its entries of that direction were changed before.
 */
public final class NetworkAcl implements OwnedResource {
  private static final int ALLOW_IPV4 = 100;
  private static final int ALLOW_IPV6 = 101;
  private static final int DENY_IPV4 = 32767;
  private static final int DENY_IPV6 = 32768;

  private final String id;
  private final Vpc vpc;
  private final boolean isDefault;
  private final Direction egress;
  private final Direction ingress;

  /** The entries of one direction that can be changed. */
  private static final class Direction {
    private final Map<Integer, NetworkAclEntry> entries = new TreeMap<>();
    private boolean isChanged;
  }

  NetworkAcl(String id, Vpc vpc, boolean isDefault) {
    this.id = id;
    this.vpc = vpc;
    this.isDefault = isDefault;
    this.egress = direction(true);
    this.ingress = direction(false);
  }

  private Direction direction(boolean isEgress) {
    Direction direction = new Direction();
    direction.isChanged = !isDefault;
    if (isDefault) {
      direction.entries.put(
          ALLOW_IPV4, NetworkAclEntry.ofAll(ALLOW_IPV4, isEgress, NetworkAclEntry.ALLOW, false));
    }
    return direction;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return vpc.ownerId();
  }

  public Vpc vpc() {
    return vpc;
  }

  public String vpcId() {
    return vpc.id();
  }

  /** Whether subnets have it unless they are given another. */
  public boolean isDefault() {
    return isDefault;
  }

  private boolean hasIpv6() {
    return !vpc.ipv6().isEmpty();
  }

  /** All entries by direction and number, as EC2 lists them: those about what leaves first. */
  public List<NetworkAclEntry> entries() {
    List<NetworkAclEntry> all = new ArrayList<>();
    for (boolean isEgress : new boolean[] {true, false}) {
      all.addAll(changeable(isEgress).values());
      all.add(NetworkAclEntry.ofAll(DENY_IPV4, isEgress, NetworkAclEntry.DENY, false));
      if (hasIpv6()) {
        all.add(NetworkAclEntry.ofAll(DENY_IPV6, isEgress, NetworkAclEntry.DENY, true));
      }
    }
    return all;
  }

  private Map<Integer, NetworkAclEntry> changeable(boolean isEgress) {
    Direction direction = isEgress ? egress : ingress;
    if (direction.isChanged || !hasIpv6()) {
      return direction.entries;
    }
    Map<Integer, NetworkAclEntry> withIpv6 = new TreeMap<>(direction.entries);
    withIpv6.put(
        ALLOW_IPV6, NetworkAclEntry.ofAll(ALLOW_IPV6, isEgress, NetworkAclEntry.ALLOW, true));
    return withIpv6;
  }

  /** The entry of a number, of those that can be changed; null if there is none. */
  @Nullable NetworkAclEntry entry(boolean isEgress, int number) {
    return changeable(isEgress).get(number);
  }

  /** How many entries of a direction are about a version of IP, the last one among them. */
  long count(boolean isEgress, boolean ipv6) {
    return 1 + changeable(isEgress).values().stream().filter(each -> each.isIpv6() == ipv6).count();
  }

  void put(NetworkAclEntry entry) {
    changed(entry.egress()).put(entry.ruleNumber(), entry);
  }

  void remove(NetworkAclEntry entry) {
    changed(entry.egress()).remove(entry.ruleNumber());
  }

  private Map<Integer, NetworkAclEntry> changed(boolean isEgress) {
    Map<Integer, NetworkAclEntry> now = Map.copyOf(changeable(isEgress));
    Direction direction = isEgress ? egress : ingress;
    direction.entries.putAll(now);
    direction.isChanged = true;
    return direction.entries;
  }
}
