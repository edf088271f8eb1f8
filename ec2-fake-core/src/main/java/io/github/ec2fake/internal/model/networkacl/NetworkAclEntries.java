// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.limit.Quota;

/** Creates, replaces and deletes the entries of network ACLs. */
public final class NetworkAclEntries {
  private final NetworkAcls acls;
  private final Context context;

  public NetworkAclEntries(NetworkAcls acls, Context context) {
    this.acls = acls;
    this.context = context;
  }

  /** CreateNetworkAclEntry. */
  public Change<NetworkAclEntry> create(Caller caller, String aclId, NewNetworkAclEntry asked) {
    NetworkAclEntry entry = NetworkAclEntry.of(asked);
    NetworkAcl acl = acls.require(caller, aclId);
    if (acl.entry(entry.egress(), entry.ruleNumber()) != null) {
      throw NetworkAclErrors.ENTRY_EXISTS.with(entry.ruleNumber());
    }
    requireRoom(caller, acl, entry);
    return Change.of(() -> acl.put(entry), entry);
  }

  private void requireRoom(Caller caller, NetworkAcl acl, NetworkAclEntry entry) {
    if (acl.count(entry.egress(), entry.isIpv6())
        >= context.quotas(caller.account()).of(Quota.ENTRIES_OF_A_NETWORK_ACL)) {
      throw NetworkAclErrors.ENTRY_LIMIT_EXCEEDED.with();
    }
  }

  /** ReplaceNetworkAclEntry. */
  public Change<NetworkAclEntry> replace(Caller caller, String aclId, NewNetworkAclEntry asked) {
    NetworkAclEntry entry = NetworkAclEntry.of(asked);
    NetworkAcl acl = acls.require(caller, aclId);
    NetworkAclEntry existing = existing(acl, entry.egress(), entry.ruleNumber());
    if (existing.isIpv6() != entry.isIpv6()) {
      requireRoom(caller, acl, entry);
    }
    return Change.of(() -> acl.put(entry), entry);
  }

  /** DeleteNetworkAclEntry. */
  public Change<NetworkAclEntry> delete(
      Caller caller, String aclId, boolean egress, int ruleNumber) {
    NetworkAclEntry.requireNumber(ruleNumber);
    NetworkAcl acl = acls.require(caller, aclId);
    NetworkAclEntry entry = existing(acl, egress, ruleNumber);
    return Change.of(() -> acl.remove(entry), entry);
  }

  private static NetworkAclEntry existing(NetworkAcl acl, boolean egress, int ruleNumber) {
    NetworkAclEntry entry = acl.entry(egress, ruleNumber);
    if (entry == null) {
      throw NetworkAclErrors.ENTRY_NOT_FOUND.with(
          egress ? "egress" : "ingress", ruleNumber, acl.id());
    }
    return entry;
  }
}
