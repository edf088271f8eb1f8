// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Replaces an entry of a network ACL. */
final class ReplaceNetworkAclEntry implements VoidAction<NetworkAclEntryRequest> {

  @Override
  public Change<?> change(NetworkAclEntryRequest request, ActionContext call) {
    return call.networkAclEntries()
        .replace(call.caller(), request.networkAclId(), request.toModel());
  }
}
