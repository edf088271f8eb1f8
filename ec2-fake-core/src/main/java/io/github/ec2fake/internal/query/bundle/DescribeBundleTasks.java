package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.util.List;

/** The caller's bundle tasks. */
public final class DescribeBundleTasks
    implements ReadAction<DescribeBundleTasks.Request, DescribeBundleTasks.Reply> {

  record Request(List<String> bundleId, List<Filter> filter) {}

  record Reply(List<BundleTaskItem> bundleInstanceTasksSet) {}

  private static final Filters<BundleTaskItem> FILTERS =
      new Filters<BundleTaskItem>()
          .by("bundle-id", BundleTaskItem::bundleId)
          .by("error-code", task -> task.error() == null ? null : task.error().code())
          .by("error-message", task -> task.error() == null ? null : task.error().message())
          .by("instance-id", BundleTaskItem::instanceId)
          .by("progress", BundleTaskItem::progress)
          .by("s3-bucket", task -> task.storage().S3().bucket())
          .by("s3-prefix", task -> task.storage().S3().prefix())
          .by("start-time", task -> ReplyWriter.timestamp(task.startTime()))
          .by("state", BundleTaskItem::state)
          .by("update-time", task -> ReplyWriter.timestamp(task.updateTime()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.BUNDLE_TASKS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        call.region().bundleTasks().describe(call.caller(), request.bundleId()).stream()
            .map(task -> BundleTaskItem.of(task, call))
            .filter(FILTERS.matching(request.filter(), call))
            .toList());
  }
}
