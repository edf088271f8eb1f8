package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;

/** Takes tags away from resources. */
public final class DeleteTags implements UnsplitWriteAction<DeleteTags.Request, SuccessReply> {

  record Request(@Required List<String> resourceId, List<TagParameter> tag) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.CONSOLE_AND_TAGS;
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
