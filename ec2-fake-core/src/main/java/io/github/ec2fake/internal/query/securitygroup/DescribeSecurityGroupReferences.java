// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.securitygroup.GroupReference;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** The peered VPCs in which rules name groups of the caller's own. */
final class DescribeSecurityGroupReferences
    implements ReadAction<
        DescribeSecurityGroupReferences.Request, DescribeSecurityGroupReferences.Reply> {

  record Request(@Required List<String> groupId) {}

  record Item(String groupId, String referencingVpcId, String vpcPeeringConnectionId) {
    static Item of(GroupReference reference) {
      return new Item(
          reference.groupId(), reference.referencingVpcId(), reference.vpcPeeringConnectionId());
    }
  }

  record Reply(List<Item> securityGroupReferenceSet) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.SECURITY_GROUPS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        call.securityGroups().references().describe(call.caller(), request.groupId()).stream()
            .map(Item::of)
            .toList());
  }
}
