// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.GroupIdentifier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import org.jspecify.annotations.Nullable;

/** Deletes a security group that nothing uses. */
final class DeleteSecurityGroup
    implements WriteAction<DeleteSecurityGroup.Request, DeleteSecurityGroup.Reply> {

  record Request(@Nullable String groupId, @Nullable String groupName) {}

  record Reply(boolean return_, String groupId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.securityGroups()
        .delete(call.caller(), new GroupIdentifier(request.groupId(), request.groupName()))
        .map(group -> new Reply(true, group.id()));
  }
}
