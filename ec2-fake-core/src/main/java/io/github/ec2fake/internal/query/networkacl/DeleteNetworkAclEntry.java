// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes an entry of a network ACL. */
final class DeleteNetworkAclEntry implements VoidAction<DeleteNetworkAclEntry.Request> {

  record Request(
      @Required String networkAclId, @Required Integer ruleNumber, @Required Boolean egress) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkAclEntries()
        .delete(call.caller(), request.networkAclId(), request.egress(), request.ruleNumber());
  }
}
