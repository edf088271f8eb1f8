package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.wire.Required;

/** Attaches a volume to an instance in the same zone. */
public final class AttachVolume implements Action<AttachVolume.Request, AttachmentItem> {

  record Request(@Required String volumeId, @Required String instanceId, @Required String device) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<AttachmentItem> reply() {
    return AttachmentItem.class;
  }

  @Override
  public AttachmentItem serve(Request request, ActionContext call) {
    return AttachmentItem.of(
        call.region()
            .volumes()
            .attach(call.caller(), request.volumeId(), request.instanceId(), request.device()));
  }
}
