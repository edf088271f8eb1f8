// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a network ACL that no subnet has. */
final class DeleteNetworkAcl implements VoidAction<DeleteNetworkAcl.Request> {

  record Request(@Required String networkAclId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkAcls().delete(call.caller(), request.networkAclId());
  }
}
