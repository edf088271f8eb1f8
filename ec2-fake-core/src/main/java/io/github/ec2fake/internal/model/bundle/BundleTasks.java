// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.s3.Buckets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bundle tasks of a region. How they proceed: {@link BundleLifecycle}.
 *
 * <p>Source: BundleInstance, DescribeBundleTasks, CancelBundleTask; the Windows Guide, "Creating an
 * Instance Store-Backed Windows AMI".
 */
public final class BundleTasks {
  private static final String PREFIX = "bun-";
  private static final Pattern KEY_PREFIX = Pattern.compile("[a-zA-Z0-9._/-]{1,255}");

  private final Context context;
  private final Instances instances;
  private final Buckets buckets;
  private final BundleLifecycle lifecycle;
  private final Registry<BundleTask> registry =
      new Registry<>(
          PREFIX, BundleErrors.MALFORMED, ids -> BundleErrors.NOT_FOUND.with(ids.get(0)));

  /** The unfinished tasks by the ids of their instances. */
  private final Map<String, BundleTask> unfinished = new HashMap<>();

  public BundleTasks(Context context, Instances instances, Buckets buckets) {
    this.context = context;
    this.instances = instances;
    this.buckets = buckets;
    this.lifecycle =
        new BundleLifecycle(
            context,
            instances,
            buckets,
            task -> unfinished.remove(task.instance().id()),
            registry::remove);
  }

  public Change<BundleTask> bundle(Caller caller, BundleRequest request) {
    if (!KEY_PREFIX.matcher(request.prefix()).matches()) {
      throw BundleErrors.BAD_PREFIX.with(request.prefix());
    }
    Instance instance = instances.require(caller, request.instanceId());
    if (!instance.content().windows() || instance.content().ebsBacked()) {
      throw BundleErrors.cannotBeBundled(instance);
    }
    if (!instance.isIn(InstanceState.RUNNING)) {
      throw BundleErrors.NOT_RUNNING.with(instance.id());
    }
    BundleTask other = unfinished.get(instance.id());
    if (other != null) {
      throw BundleErrors.IN_PROGRESS.with(other.instance().id(), other.id());
    }
    buckets.checkUsableBy(request.bucket(), caller.account());
    return Change.of(
        () -> {
          buckets.ofAccount(request.bucket(), caller.account());
          BundleTask task = add(instance, request);
          unfinished.put(instance.id(), task);
          lifecycle.begin(task);
          return task;
        });
  }

  private BundleTask add(Instance instance, BundleRequest request) {
    BundleTask task = new BundleTask(context.ids().next(PREFIX), instance, request, context.now());
    registry.add(task);
    return task;
  }

  /** Adds a task that has failed before the cloud's first call. */
  public BundleTask addFailed(Instance instance, BundleRequest request, StateReason failure) {
    BundleTask task = add(instance, request);
    lifecycle.fail(task, failure);
    return task;
  }

  public List<BundleTask> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** CancelBundleTask: the task fails when it has been cancelled. */
  public Change<BundleTask> cancel(Caller caller, String id) {
    BundleTask task = registry.require(caller, id);
    if (!lifecycle.allowsCancel(task)) {
      throw BundleErrors.CANNOT_BE_CANCELLED.with(task.id(), task.state().word());
    }
    return Change.of(() -> lifecycle.cancel(task), task);
  }

  /** Fails the task of an instance that begins to be terminated, unless it is being cancelled. */
  public void instanceTerminated(String instanceId) {
    BundleTask task = unfinished.get(instanceId);
    if (task != null) {
      lifecycle.instanceTerminated(task);
    }
  }
}
