// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.BundleTaskError;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of bundle tasks. */
final class BundleTaskResourceType extends ResourceType<BundleTask> {
  static final BundleTaskResourceType BUNDLE_TASK = new BundleTaskResourceType();

  private BundleTaskResourceType() {
    super("bundle task", BundleTask::getBundleId, BundleTask::getState, task -> List.of());
  }

  @Override
  @Nullable BundleTask find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeBundleTasksRequest().withBundleIds(id)));
  }

  @Override
  List<BundleTask> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeBundleTasksRequest());
  }

  static List<BundleTask> describe(AmazonEC2 ec2, DescribeBundleTasksRequest request) {
    return ec2.describeBundleTasks(marked(request)).getBundleTasks();
  }

  @Override
  String reason(BundleTask task) {
    BundleTaskError error = task.getBundleTaskError();
    if (error != null) {
      return error.getCode() + ": " + error.getMessage();
    }
    return progress(task);
  }

  /** Returns the bundled instance and the start time. */
  static String originText(BundleTask task) {
    return "of "
        + task.getInstanceId()
        + (task.getStartTime() == null ? "" : ", started at " + task.getStartTime().toInstant());
  }

  static String progress(BundleTask task) {
    return task.getProgress() == null ? "" : task.getProgress();
  }
}
