package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;

/** Adds tags to resources, or overwrites their values. */
final class CreateTags implements VoidAction<CreateTags.Request> {

  record Request(@Required List<String> resourceId, @Required List<TagParameter> tag) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.CONSOLE_AND_TAGS;
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.region()
        .tags()
        .create(call.caller(), request.resourceId(), TagParameter.tags(request.tag()));
  }
}
