package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Takes tags away from resources. */
public final class DeleteTags implements Action<DeleteTags.Request, SuccessReply> {

  record Request(@Required List<String> resourceId, List<TagParameter> tag) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<SuccessReply> reply() {
    return SuccessReply.class;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region()
        .tags()
        .delete(
            call.caller(),
            request.resourceId(),
            request.tag().stream().map(TagParameter::tag).toList());
    return SuccessReply.DONE;
  }
}
