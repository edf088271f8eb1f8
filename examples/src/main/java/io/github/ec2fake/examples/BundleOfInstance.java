// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Storage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bundling of an instance, which is tried again if it fails, as uploads to S3 do now and then.
 * A task that is left unfinished ends with its instance.
 */
final class BundleOfInstance {
  private static final int TASKS = 3;

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final String instanceId;
  private final Set<String> failed = new HashSet<>();

  BundleOfInstance(AmazonEC2 ec2, Retries retries, String instanceId) {
    this.ec2 = ec2;
    this.retries = retries;
    this.instanceId = instanceId;
  }

  /**
   * Bundles it.
   *
   * @throws BundlingFailedException if three tasks have failed
   */
  void make(Storage storage) {
    BundleInstanceRequest request = new BundleInstanceRequest(instanceId, storage);
    while (true) {
      begin(request);
      BundleTask task = finished();
      if (task.getState().equals("complete")) {
        return;
      }
      failed.add(task.getBundleId());
      if (failed.size() == TASKS) {
        throw new BundlingFailedException(
            "bundling of "
                + instanceId
                + " failed "
                + TASKS
                + " times, at last with "
                + task.getBundleTaskError());
      }
    }
  }

  /** A task that is under way already was begun by an attempt whose reply was lost. */
  private void begin(BundleInstanceRequest request) {
    try {
      retries.call(() -> ec2.bundleInstance(request));
    } catch (AmazonEC2Exception refusal) {
      if (!"BundlingInProgress".equals(refusal.getErrorCode())) {
        throw refusal;
      }
    }
  }

  private BundleTask finished() {
    return retries.await(
        this::latest,
        task -> task.getState().equals("complete") || task.getState().equals("failed"),
        task -> "bundle task " + task.getBundleId() + " is " + task.getState());
  }

  /** Looked for by the instance, as the id of the task may be unknown. */
  private Optional<BundleTask> latest() {
    return ec2
        .describeBundleTasks(
            new DescribeBundleTasksRequest()
                .withFilters(new Filter("instance-id", List.of(instanceId))))
        .getBundleTasks()
        .stream()
        .filter(task -> !failed.contains(task.getBundleId()))
        .max(Comparator.comparing(BundleTask::getStartTime));
  }
}
