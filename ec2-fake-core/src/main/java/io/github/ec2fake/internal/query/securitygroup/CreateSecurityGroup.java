package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a security group. */
public final class CreateSecurityGroup
    implements UnsplitWriteAction<CreateSecurityGroup.Request, CreateSecurityGroup.Reply> {

  record Request(
      @Required String groupName,
      @Required String groupDescription,
      @Nullable String vpcId,
      List<TagSpecification> tagSpecification) {}

  record Reply(boolean return_, String groupId, List<TagItem> tagSet) {}

  @Override
  public Reply serve(Request request, ActionContext call) {
    Map<String, String> tags = TagSpecification.tags(request.tagSpecification(), "security-group");
    SecurityGroup group =
        call.region()
            .securityGroups()
            .create(
                call.caller(), request.groupName(), request.groupDescription(), request.vpcId());
    call.region().tags().put(call.caller().account(), group.id(), tags);
    return new Reply(true, group.id(), TagItem.of(call, group.id()));
  }
}
