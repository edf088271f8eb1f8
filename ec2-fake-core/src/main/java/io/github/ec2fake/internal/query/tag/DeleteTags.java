package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;

/** Removes tags from resources. */
public final class DeleteTags implements WriteAction<DeleteTags.Request, SuccessReply> {

  record Request(@Required List<String> resourceId, List<TagParameter> tag) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.CONSOLE_AND_TAGS;
  }

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .tags()
        .delete(context.caller(), request.resourceId(), TagParameter.tags(request.tag()))
        .map(SuccessReply::of);
  }
}
