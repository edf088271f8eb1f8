// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.NewSecurityGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates a security group. */
final class CreateSecurityGroup
    implements WriteAction<CreateSecurityGroup.Request, CreateSecurityGroup.Reply> {

  record Request(
      @Required String groupName,
      @Required String groupDescription,
      @Nullable String vpcId,
      List<TagSpecification> tagSpecification) {

    NewSecurityGroup toModel() {
      Map<String, String> tags = TagSpecification.tags(tagSpecification, "security-group");
      return new NewSecurityGroup(groupName, groupDescription, vpcId, tags);
    }
  }

  record Reply(
      boolean return_, String groupId, @Nullable List<TagItem> tagSet, String securityGroupArn) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.securityGroups()
        .create(call.caller(), request.toModel())
        .map(
            group ->
                new Reply(
                    true,
                    group.id(),
                    TagItem.of(call, group.id()),
                    DescribeSecurityGroups.arn(group, call)));
  }
}
