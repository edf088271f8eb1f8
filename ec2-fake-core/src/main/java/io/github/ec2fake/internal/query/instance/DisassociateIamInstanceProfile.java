// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Ends the association of an IAM instance profile. */
final class DisassociateIamInstanceProfile
    implements WriteAction<
        DisassociateIamInstanceProfile.Request, DisassociateIamInstanceProfile.Reply> {

  record Request(@Required String associationId) {}

  record Reply(ProfileAssociationItem iamInstanceProfileAssociation) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .profiles()
        .disassociate(call.caller(), request.associationId())
        .map(association -> new Reply(ProfileAssociationItem.of(association)));
  }
}
