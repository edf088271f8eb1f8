// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.bundle.BundleTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The caller's bundle tasks. */
final class DescribeBundleTasks
    extends DescribeAction<DescribeBundleTasks.Request, DescribeBundleTasks.Reply> {

  record Request(List<String> bundleId, List<Filter> filter) {}

  record Reply(List<BundleTaskItem> bundleInstanceTasksSet) {}

  private static final Filters<BundleTask> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byId("bundle-id", BundleTask::id)
                  .byAny("error-code", failure(StateReason::code))
                  .byAny("error-message", failure(StateReason::message))
                  .by("instance-id", task -> task.instance().id())
                  .byCall("progress", BundleTaskItem::progress)
                  .by("s3-bucket", task -> task.request().bucket())
                  .by("s3-prefix", task -> task.request().prefix())
                  .by("start-time", BundleTask::startTime)
                  .by("state", task -> task.state().word())
                  .byCall("update-time", BundleTaskItem::updateTime));

  DescribeBundleTasks() {
    super(ResourceKind.BUNDLE_TASKS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.bundleTasks().describe(call.caller(), request.bundleId()),
            request.filter(),
            call,
            task -> BundleTaskItem.of(task, call)));
  }

  private static Function<BundleTask, Stream<?>> failure(Function<StateReason, String> text) {
    return task -> Stream.ofNullable(task.failure()).map(text);
  }
}
