// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Replaces the IAM instance profile of an instance. */
final class ReplaceIamInstanceProfileAssociation
    implements WriteAction<
        ReplaceIamInstanceProfileAssociation.Request, ReplaceIamInstanceProfileAssociation.Reply> {

  record Request(
      @Required ProfileSpecification iamInstanceProfile, @Required String associationId) {}

  record Reply(ProfileAssociationItem iamInstanceProfileAssociation) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .profiles()
        .replace(call.caller(), request.associationId(), request.iamInstanceProfile().toModel())
        .map(association -> new Reply(ProfileAssociationItem.of(association)));
  }
}
