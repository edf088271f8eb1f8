package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Takes tags away from resources. */
public final class DeleteTags implements Action<DeleteTags.Request, Done> {

  record Request(@Required List<String> resourceId, List<TagParameter> tag) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Done serve(Request request, Call call) {
    call.region()
        .tags()
        .delete(
            call.caller(),
            request.resourceId(),
            request.tag().stream().map(TagParameter::tag).toList());
    return Done.DONE;
  }
}
