// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Gives a subnet another network ACL. */
final class ReplaceNetworkAclAssociation
    implements WriteAction<
        ReplaceNetworkAclAssociation.Request, ReplaceNetworkAclAssociation.Reply> {

  record Request(@Required String associationId, @Required String networkAclId) {}

  record Reply(String newAssociationId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkAcls()
        .replace(call.caller(), request.associationId(), request.networkAclId())
        .map(done -> new Reply(done.id()));
  }
}
