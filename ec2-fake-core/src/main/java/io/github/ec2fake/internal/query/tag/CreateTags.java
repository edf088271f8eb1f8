// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Adds tags to resources, or overwrites their values. */
@Throttled(requests = RequestBucket.CONSOLE_AND_TAGS)
final class CreateTags implements VoidAction<CreateTags.Request> {

  record Request(@Required("resourceIdSet") List<String> resourceId, List<TagParameter> tag) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.tags()
        .create(call.caller(), request.resourceId(), TagParameter.tags(request.tag()));
  }
}
