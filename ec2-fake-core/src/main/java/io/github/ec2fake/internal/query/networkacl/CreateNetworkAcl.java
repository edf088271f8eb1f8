// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a network ACL in a VPC. */
final class CreateNetworkAcl
    implements WriteAction<CreateNetworkAcl.Request, CreateNetworkAcl.Reply> {

  record Request(
      @Required String vpcId,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {}

  record Reply(NetworkAclItem networkAcl, @Nullable String clientToken) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkAcls()
        .create(
            call.caller(),
            request.vpcId(),
            TagSpecification.tags(request.tagSpecification(), "network-acl"),
            request.clientToken())
        .map(acl -> new Reply(NetworkAclItem.of(acl, call), request.clientToken()));
  }
}
