package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.bundle.BundleTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The caller's bundle tasks. */
public final class DescribeBundleTasks
    implements ReadAction<DescribeBundleTasks.Request, DescribeBundleTasks.Reply> {

  record Request(List<String> bundleId, List<Filter> filter) {}

  record Reply(List<BundleTaskItem> bundleInstanceTasksSet) {}

  private static final Filters<BundleTask> FILTERS =
      new Filters<BundleTask>()
          .by("bundle-id", BundleTask::id)
          .byAny("error-code", failure(StateReason::code))
          .byAny("error-message", failure(StateReason::message))
          .by("instance-id", task -> task.instance().id())
          .byCall(
              "progress",
              (task, context) -> Stream.ofNullable(BundleTaskItem.progress(task, context)))
          .by("s3-bucket", task -> task.request().bucket())
          .by("s3-prefix", task -> task.request().prefix())
          .by("start-time", task -> ReplyWriter.timestamp(task.startTime()))
          .by("state", task -> task.state().word())
          .byCall(
              "update-time",
              (task, context) ->
                  Stream.of(ReplyWriter.timestamp(BundleTaskItem.updateTime(task, context))));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.BUNDLE_TASKS;
  }

  @Override
  public Reply serve(Request request, ActionContext context) {
    return new Reply(
        FILTERS.items(
            context.region().bundleTasks().describe(context.caller(), request.bundleId()),
            request.filter(),
            context,
            task -> BundleTaskItem.of(task, context)));
  }

  private static Function<BundleTask, Stream<String>> failure(Function<StateReason, String> text) {
    return task -> Stream.ofNullable(task.failure()).map(text);
  }
}
