// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Associates an IAM instance profile with an instance. */
final class AssociateIamInstanceProfile
    implements WriteAction<AssociateIamInstanceProfile.Request, AssociateIamInstanceProfile.Reply> {

  record Request(@Required ProfileSpecification iamInstanceProfile, @Required String instanceId) {}

  record Reply(ProfileAssociationItem iamInstanceProfileAssociation) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .profiles()
        .associate(call.caller(), request.instanceId(), request.iamInstanceProfile().toModel())
        .map(association -> new Reply(ProfileAssociationItem.of(association)));
  }
}
