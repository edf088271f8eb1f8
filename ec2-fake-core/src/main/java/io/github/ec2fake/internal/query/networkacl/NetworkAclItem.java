// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.networkacl.NetworkAcl;
import io.github.ec2fake.internal.model.networkacl.NetworkAclAssociation;
import io.github.ec2fake.internal.model.networkacl.NetworkAclEntry;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network ACL, as it is created and described. */
record NetworkAclItem(
    String networkAclId,
    String vpcId,
    boolean default_,
    List<Entry> entrySet,
    List<Association> associationSet,
    String ownerId,
    List<TagItem> tagSet) {

  record Association(String networkAclAssociationId, String networkAclId, String subnetId) {}

  record Entry(
      int ruleNumber,
      String protocol,
      String ruleAction,
      boolean egress,
      @Nullable String cidrBlock,
      @Nullable String ipv6CidrBlock,
      @Nullable Icmp icmpTypeCode,
      @Nullable Ports portRange) {}

  record Icmp(int code, int type) {}

  record Ports(int from, int to) {}

  static NetworkAclItem of(NetworkAcl acl, ActionContext call) {
    return new NetworkAclItem(
        acl.id(),
        acl.vpcId(),
        acl.isDefault(),
        acl.entries().stream().map(NetworkAclItem::entry).toList(),
        call.networkAcls().associations(acl).stream().map(NetworkAclItem::association).toList(),
        acl.ownerId(),
        TagItem.orEmpty(call, acl.id()));
  }

  private static Association association(NetworkAclAssociation association) {
    return new Association(association.id(), association.networkAclId(), association.subnetId());
  }

  private static Entry entry(NetworkAclEntry entry) {
    NetworkAclEntry.Icmp icmp = entry.icmp();
    NetworkAclEntry.Ports ports = entry.ports();
    return new Entry(
        entry.ruleNumber(),
        Integer.toString(entry.protocol()),
        entry.ruleAction(),
        entry.egress(),
        entry.isIpv6() ? null : entry.cidr(),
        entry.isIpv6() ? entry.cidr() : null,
        icmp == null ? null : new Icmp(icmp.code(), icmp.type()),
        ports == null ? null : new Ports(ports.from(), ports.to()));
  }
}
