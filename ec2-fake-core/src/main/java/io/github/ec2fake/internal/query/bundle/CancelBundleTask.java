package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Begins to cancel a bundle task. */
public final class CancelBundleTask
    implements UnsplitWriteAction<CancelBundleTask.Request, BundleTaskReply> {

  record Request(@Required String bundleId) {}

  @Override
  public BundleTaskReply serve(Request request, ActionContext call) {
    return new BundleTaskReply(
        BundleTaskItem.of(
            call.region().bundleTasks().cancel(call.caller(), request.bundleId()), call));
  }
}
