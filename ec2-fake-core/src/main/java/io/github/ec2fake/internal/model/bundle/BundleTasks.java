package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.s3.Buckets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bundle tasks of a region. How they go on: {@link BundleLifecycle}.
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
  private final Map<String, BundleTask> byId = new LinkedHashMap<>();
  private final Map<String, BundleTask> byInstance = new LinkedHashMap<>();

  /** No tasks yet. */
  public BundleTasks(Context context, Instances instances, Buckets buckets) {
    this.context = context;
    this.instances = instances;
    this.buckets = buckets;
    this.lifecycle =
        new BundleLifecycle(
            context,
            instances,
            buckets,
            task -> byInstance.remove(task.instance().id()),
            task -> byId.remove(task.id()));
  }

  /**
   * Begins to bundle an instance.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidInstanceID.NotFound},
   *     {@code InvalidInstanceType}, {@code IncorrectInstanceState}, {@code BundlingInProgress},
   *     {@code InvalidParameterValue} for another account's bucket
   */
  public BundleTask bundle(Caller caller, BundleRequest request) {
    if (!KEY_PREFIX.matcher(request.prefix()).matches()) {
      throw BundleErrors.badPrefix(request.prefix());
    }
    Instance instance = instances.require(caller, request.instanceId());
    if (!instance.content().windows() || instance.content().ebsBacked()) {
      throw BundleErrors.cannotBeBundled(instance);
    }
    if (!instance.isIn(InstanceState.RUNNING)) {
      throw BundleErrors.notRunning(instance);
    }
    BundleTask other = byInstance.get(instance.id());
    if (other != null) {
      throw BundleErrors.inProgress(other);
    }
    buckets.checkUsableBy(request.bucket(), caller.account());
    caller.proceed();
    buckets.ofAccount(request.bucket(), caller.account());
    BundleTask task = new BundleTask(context.ids().next(PREFIX), instance, request, context.now());
    byId.put(task.id(), task);
    byInstance.put(instance.id(), task);
    lifecycle.begin(task);
    return task;
  }

  /** Adds a task that has failed before the cloud's first call. */
  public BundleTask addFailed(Instance instance, BundleRequest request, StateReason failure) {
    BundleTask task = new BundleTask(context.ids().next(PREFIX), instance, request, context.now());
    byId.put(task.id(), task);
    lifecycle.fail(task, failure);
    return task;
  }

  /**
   * The caller's tasks.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidBundleID.Malformed},
   *     {@code InvalidBundleID.NotFound}
   */
  public List<BundleTask> describe(Caller caller, List<String> ids) {
    return ids.isEmpty()
        ? byId.values().stream().filter(task -> task.ownerId().equals(caller.account())).toList()
        : ids.stream().distinct().map(id -> require(caller, id)).toList();
  }

  /**
   * Begins to cancel a task, which will be failed then.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidBundleID.NotFound}, {@code
   *     IncorrectState} if it is finished or being cancelled
   */
  public BundleTask cancel(Caller caller, String id) {
    BundleTask task = require(caller, id);
    if (!lifecycle.allowsCancel(task)) {
      throw BundleErrors.cannotBeCancelled(task);
    }
    caller.proceed();
    lifecycle.cancel(task);
    return task;
  }

  private BundleTask require(Caller caller, String id) {
    Ids.check(PREFIX, id, "InvalidBundleID.Malformed");
    BundleTask task = byId.get(id);
    if (task == null || !task.ownerId().equals(caller.account())) {
      throw BundleErrors.notFound(id);
    }
    return task;
  }

  /**
   * An instance begins to be terminated: there is nothing left to bundle, unless the task is being
   * cancelled anyway.
   */
  public void instanceTerminated(String instanceId) {
    BundleTask task = byInstance.get(instanceId);
    if (task != null) {
      lifecycle.instanceLost(task);
    }
  }
}
