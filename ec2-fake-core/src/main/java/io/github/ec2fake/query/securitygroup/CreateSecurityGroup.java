package io.github.ec2fake.query.securitygroup;

import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.action.Call;
import io.github.ec2fake.query.wire.Required;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a security group. */
public final class CreateSecurityGroup
    implements Action<CreateSecurityGroup.Request, CreateSecurityGroup.Reply> {

  record Request(
      @Required String groupName, @Required String groupDescription, @Nullable String vpcId) {}

  record Reply(boolean return_, String groupId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Reply> reply() {
    return Reply.class;
  }

  @Override
  public Set<String> notModelled() {
    return Set.of("TagSpecification");
  }

  @Override
  public Reply serve(Request request, Call call) {
    return new Reply(
        true,
        call.region()
            .securityGroups()
            .create(call.caller(), request.groupName(), request.groupDescription(), request.vpcId())
            .id());
  }
}
