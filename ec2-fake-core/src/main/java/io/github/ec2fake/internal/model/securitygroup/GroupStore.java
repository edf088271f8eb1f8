package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.network.Network;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the security groups of a region, and finds them by id and by name. */
final class GroupStore {
  private final Network network;
  private final Context context;
  private final Map<String, SecurityGroup> byId = new LinkedHashMap<>();
  private final Map<String, GroupsByName> byOwner = new LinkedHashMap<>();

  GroupStore(Network network, Context context) {
    this.network = network;
    this.context = context;
  }

  /** The groups of all accounts. */
  Collection<SecurityGroup> all() {
    return byId.values();
  }

  SecurityGroup one(Caller caller, @Nullable String id, @Nullable String name) {
    if (id != null && name != null) {
      throw SecurityGroupErrors.notTogether("groupName", "groupId");
    }
    if (id != null) {
      return owned(caller, id);
    }
    if (name != null) {
      return directory(caller.account()).named(name);
    }
    throw SecurityGroupErrors.neitherNameNorId();
  }

  Set<SecurityGroup> named(Caller caller, List<String> names) {
    Set<SecurityGroup> groups = new LinkedHashSet<>();
    names.forEach(name -> groups.add(directory(caller.account()).named(name)));
    return groups;
  }

  Set<SecurityGroup> identified(Caller caller, List<String> ids) {
    Set<SecurityGroup> groups = new LinkedHashSet<>();
    ids.forEach(id -> groups.add(owned(caller, id)));
    return groups;
  }

  private SecurityGroup owned(Caller caller, String id) {
    SecurityGroup group = identified(id);
    if (!group.ownerId().equals(caller.account())) {
      throw SecurityGroupErrors.notFound(id);
    }
    return group;
  }

  SecurityGroup identified(String id) {
    requireWellFormed(id);
    SecurityGroup group = byId.get(id);
    if (group == null) {
      throw SecurityGroupErrors.notFound(id);
    }
    return group;
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  static void requireWellFormed(String id) {
    Ids.check("sg-", id, "InvalidGroupId.Malformed");
  }

  GroupsByName directory(String account) {
    GroupsByName directory = byOwner.get(account);
    if (directory == null) {
      directory = new GroupsByName(network.isClassic(account) ? null : network.defaultVpc(account));
      byOwner.put(account, directory);
      addDefault(directory, account);
    }
    return directory;
  }

  private void addDefault(GroupsByName directory, String account) {
    SecurityGroup group =
        make(
            directory,
            account,
            SecurityGroup.DEFAULT,
            directory.isClassic() ? "default group" : "default VPC security group");
    List<ProtocolAndPorts> fromItself =
        directory.isClassic()
            ? List.of(
                ProtocolAndPorts.allOf(Protocol.TCP),
                ProtocolAndPorts.allOf(Protocol.UDP),
                ProtocolAndPorts.allOf(Protocol.ICMP))
            : List.of(ProtocolAndPorts.ALL);
    for (ProtocolAndPorts traffic : fromItself) {
      group
          .rulesOf(Direction.INGRESS)
          .add(new Permission(traffic, group.asPeer()), null, context.ids());
    }
  }

  SecurityGroup make(GroupsByName directory, String account, String name, String description) {
    SecurityGroup group =
        new SecurityGroup(context.ids().next("sg-"), account, name, description, directory.vpcId());
    if (!directory.isClassic()) {
      group
          .rulesOf(Direction.EGRESS)
          .add(
              new Permission(ProtocolAndPorts.ALL, new RuleTarget.Ipv4("0.0.0.0/0")),
              null,
              context.ids());
    }
    byId.put(group.id(), group);
    directory.add(group);
    return group;
  }

  void remove(SecurityGroup group) {
    byId.remove(group.id());
    directory(group.ownerId()).remove(group);
  }
}
