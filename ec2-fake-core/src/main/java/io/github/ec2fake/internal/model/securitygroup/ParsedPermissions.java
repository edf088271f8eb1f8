// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of a request, checked as far as that is possible without a look-up: groups are
 * still as the caller names them.
 */
final class ParsedPermissions {
  private record Block(RuleTarget target, @Nullable String description) {}

  private record Line(
      ProtocolAndPorts traffic,
      List<Block> blocks,
      List<RequestedPermission.Group> groups,
      List<RequestedPermission.PrefixList> prefixLists) {

    boolean isEmpty() {
      return blocks.isEmpty() && groups.isEmpty() && prefixLists.isEmpty();
    }
  }

  /** Finds what a request names. */
  interface Lookup {
    RuleTarget group(RequestedPermission.Group asked);

    RuleTarget prefixList(String id);
  }

  private final List<Line> lines = new ArrayList<>();

  ParsedPermissions(List<RequestedPermission> asked, Direction direction, boolean classic) {
    for (RequestedPermission each : asked) {
      Line line =
          new Line(
              ProtocolAndPorts.of(each.ipProtocol(), each.fromPort(), each.toPort(), classic),
              blocks(each, classic),
              each.groups(),
              each.prefixLists());
      if (line.isEmpty()) {
        throw SecurityGroupErrors.noRules(direction);
      }
      line.groups.forEach(ParsedPermissions::check);
      for (RequestedPermission.PrefixList list : line.prefixLists) {
        if (classic) {
          throw PermissionErrors.PREFIX_LIST_IN_CLASSIC.with(list.id());
        }
        checkDescription(list.description());
      }
      lines.add(line);
    }
  }

  /** Returns the permissions and their descriptions, with groups and prefix lists looked up. */
  Map<Permission, Optional<String>> permissions(Lookup lookup) {
    Map<Permission, Optional<String>> permissions = new LinkedHashMap<>();
    for (Line line : lines) {
      for (RequestedPermission.Group group : line.groups) {
        put(permissions, new Permission(line.traffic, lookup.group(group)), group.description());
      }
      for (RequestedPermission.PrefixList list : line.prefixLists) {
        put(
            permissions,
            new Permission(line.traffic, lookup.prefixList(list.id())),
            list.description());
      }
      for (Block block : line.blocks) {
        put(permissions, new Permission(line.traffic, block.target), block.description);
      }
    }
    return permissions;
  }

  private static void put(
      Map<Permission, Optional<String>> permissions,
      Permission permission,
      @Nullable String description) {
    if (permissions.put(permission, Optional.ofNullable(description)) != null) {
      throw SecurityGroupErrors.REPEATED.with();
    }
  }

  private static List<Block> blocks(RequestedPermission asked, boolean classic) {
    List<Block> blocks = new ArrayList<>();
    for (RequestedPermission.Range range : asked.ipRanges()) {
      Ipv4Block block = Ipv4Block.parse(range.cidr());
      if (block == null) {
        throw PermissionErrors.malformedCidr(range.cidr(), classic);
      }
      checkDescription(range.description());
      blocks.add(new Block(new RuleTarget.Ipv4(block.toString()), range.description()));
    }
    for (RequestedPermission.Range range : asked.ipv6Ranges()) {
      Ipv6Block block = Ipv6Block.parse(range.cidr());
      if (classic) {
        throw PermissionErrors.IPV6_IN_CLASSIC.with(range.cidr());
      }
      if (block == null) {
        throw PermissionErrors.malformedCidr(range.cidr(), false);
      }
      checkDescription(range.description());
      blocks.add(new Block(new RuleTarget.Ipv6(block.cidr()), range.description()));
    }
    return blocks;
  }

  private static void check(RequestedPermission.Group group) {
    if (group.userId() != null && !AccessKey.isAccount(group.userId())) {
      throw SecurityGroupErrors.MALFORMED_USER_ID.with(group.userId());
    }
    if (group.groupId() != null) {
      GroupStore.checkId(group.groupId());
    } else if (group.groupName() == null) {
      throw SecurityGroupErrors.NEITHER_NAME_NOR_ID.with();
    }
    checkDescription(group.description());
  }

  private static void checkDescription(@Nullable String description) {
    if (description != null) {
      GroupLabel.checkRuleDescription(description);
    }
  }
}
