package io.github.ec2fake.model.bundle;

import static io.github.ec2fake.model.bundle.BundleState.BUNDLING;
import static io.github.ec2fake.model.bundle.BundleState.CANCELLING;
import static io.github.ec2fake.model.bundle.BundleState.COMPLETE;
import static io.github.ec2fake.model.bundle.BundleState.FAILED;
import static io.github.ec2fake.model.bundle.BundleState.PENDING;
import static io.github.ec2fake.model.bundle.BundleState.STORING;
import static io.github.ec2fake.model.bundle.BundleState.WAITING_FOR_SHUTDOWN;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.model.base.Caller;
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.model.base.Lifecycle;
import io.github.ec2fake.model.instance.Instance;
import io.github.ec2fake.model.instance.InstanceState;
import io.github.ec2fake.model.instance.Instances;
import io.github.ec2fake.model.s3.Buckets;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bundle tasks of a region, and how they go on.
 *
 * <p>While a task has its instance shut down, the instance can be neither rebooted nor shut down
 * from within ({@code IncorrectInstanceState}), but it can be terminated, and then the task fails.
 *
 * <p>Source: BundleInstance, DescribeBundleTasks, CancelBundleTask; the Windows Guide, "Creating an
 * Instance Store-Backed Windows AMI".
 */
public final class BundleTasks {
  private static final String PREFIX = "bun-";
  private static final String CANCEL = "CancelBundleTask";
  private static final Pattern KEY_PREFIX = Pattern.compile("[a-zA-Z0-9._/-]{1,255}");
  private static final BundleTask.Failure CANCELLED =
      new BundleTask.Failure(
          "Client.Cancelled", "User has requested bundling operation cancellation");
  private static final BundleTask.Failure TERMINATED =
      new BundleTask.Failure(
          "Client.InstanceTerminated", "The instance was terminated while it was being bundled");

  private final Context context;
  private final Instances instances;
  private final Buckets buckets;
  private final Lifecycle<BundleTask, BundleState> lifecycle;
  private final Map<String, BundleTask> byId = new LinkedHashMap<>();
  private final Map<String, BundleTask> byInstance = new LinkedHashMap<>();

  /**
   * No tasks yet.
   *
   * @param context time, ids, journal and faults
   * @param instances what can be bundled
   * @param buckets where bundles go
   */
  public BundleTasks(Context context, Instances instances, Buckets buckets) {
    this.context = context;
    this.instances = instances;
    this.buckets = buckets;
    instances.whenTerminated(this::instanceLost);
    lifecycle =
        new Lifecycle<BundleTask, BundleState>("bundle task", context)
            .on(CANCEL, PENDING, CANCELLING)
            .on(CANCEL, WAITING_FOR_SHUTDOWN, CANCELLING)
            .on(CANCEL, BUNDLING, CANCELLING)
            .on(CANCEL, STORING, CANCELLING)
            .after(PENDING, task -> Phase.BUNDLE_PENDING, WAITING_FOR_SHUTDOWN, this::shutsDown)
            .after(
                WAITING_FOR_SHUTDOWN,
                task -> Phase.BUNDLE_WAITING_FOR_SHUTDOWN,
                BUNDLING,
                this::bundles)
            .after(BUNDLING, task -> Phase.BUNDLE_BUNDLING, STORING, this::stores)
            .after(STORING, task -> Phase.BUNDLE_STORING, COMPLETE, this::completes)
            .after(CANCELLING, task -> Phase.BUNDLE_CANCELLING, FAILED, this::cancelled)
            .forget(COMPLETE, Phase.FINISHED_BUNDLE_TASK_LISTED, task -> byId.remove(task.id()))
            .forget(FAILED, Phase.FINISHED_BUNDLE_TASK_LISTED, task -> byId.remove(task.id()));
  }

  /**
   * Begins to bundle an instance.
   *
   * @param caller who asks
   * @param request what and where to
   * @return the task
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidInstanceID.NotFound}, {@code
   *     InvalidInstanceType}, {@code IncorrectInstanceState}, {@code BundlingInProgress}, {@code
   *     InvalidParameterValue} for another account's bucket
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
    lifecycle.begin(task, instance.id() + " to " + request.bucket() + "/" + request.prefix());
    return task;
  }

  /**
   * The caller's tasks.
   *
   * @param caller who asks
   * @param ids which; all if empty
   * @return the tasks, oldest first
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidBundleID.Malformed}, {@code
   *     InvalidBundleID.NotFound}
   */
  public List<BundleTask> describe(Caller caller, List<String> ids) {
    return ids.isEmpty()
        ? byId.values().stream().filter(task -> task.ownerId().equals(caller.account())).toList()
        : ids.stream().distinct().map(id -> require(caller, id)).toList();
  }

  /**
   * Begins to cancel a task, which will be failed then.
   *
   * @param caller who asks
   * @param id the task
   * @return the task
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidBundleID.NotFound}, {@code
   *     IncorrectState} if it is finished or being cancelled
   */
  public BundleTask cancel(Caller caller, String id) {
    BundleTask task = require(caller, id);
    if (!lifecycle.allows(CANCEL, task)) {
      throw BundleErrors.cannotBeCancelled(task);
    }
    caller.proceed();
    task.rests(context.now());
    lifecycle.fire(CANCEL, task);
    return task;
  }

  private BundleTask require(Caller caller, String id) {
    if (!Ids.isWellFormed(PREFIX, id)) {
      throw BundleErrors.malformedId(id);
    }
    BundleTask task = byId.get(id);
    if (task == null || !task.ownerId().equals(caller.account())) {
      throw BundleErrors.notFound(id);
    }
    return task;
  }

  /**
   * The instance goes down under the task, after Sysprep if its settings say so; DescribeInstances
   * does not show it.
   */
  private void shutsDown(BundleTask task) {
    task.rests(context.now());
    instances.bundlingBegins(task.instance());
  }

  private void bundles(BundleTask task) {
    goesOn(task, Phase.BUNDLE_BUNDLING, 0, BundleTask.STORING_BEGINS);
  }

  private void stores(BundleTask task) {
    BundleRequest request = task.request();
    String objection =
        request
            .policy()
            .objection(
                task.ownerId(),
                context.now(),
                request.bucket(),
                Bundle.firstKey(request.prefix()),
                Bundle.ACL);
    if (objection != null) {
      fails(task, new BundleTask.Failure("Client.S3Error", objection));
    } else {
      goesOn(task, Phase.BUNDLE_STORING, BundleTask.STORING_BEGINS, 100);
    }
  }

  /** Lets the task progress, unless it meets a fault on the way. */
  private void goesOn(BundleTask task, Phase phase, int from, int to) {
    Duration duration = context.timing().of(phase);
    task.progresses(context.now(), duration, from, to);
    context
        .faults()
        .forBundlingOf(task.instance().id())
        .filter(fault -> fault.trigger().percent() >= from && fault.trigger().percent() < to)
        .ifPresent(
            fault -> {
              Duration until =
                  duration.multipliedBy(fault.trigger().percent() - from).dividedBy(to - from);
              BundleState state = task.state();
              if (until.isZero()) {
                meets(task, state, fault);
              } else {
                context.agenda().transition(until, () -> meets(task, state, fault));
              }
            });
  }

  private void meets(BundleTask task, BundleState state, Fault fault) {
    if (task.isIn(state) && !fault.hasFired()) {
      fault.fire();
      context.journal().add(new FaultEntry(context.now(), fault.toString(), task.id()));
      fails(task, new BundleTask.Failure(fault.code(), fault.message()));
    }
  }

  private void completes(BundleTask task) {
    task.completes(context.now());
    Bundle.of(task)
        .storeIn(
            buckets.ofAccount(task.request().bucket(), task.ownerId()), task.request().prefix());
    finished(task);
  }

  private void fails(BundleTask task, BundleTask.Failure failure) {
    task.rests(context.now());
    task.fails(failure);
    lifecycle.enter(task, FAILED, failure.code() + ": " + failure.message());
    finished(task);
  }

  /** There is nothing left to bundle, unless the task is being cancelled anyway. */
  private void instanceLost(Instance instance) {
    BundleTask task = byInstance.get(instance.id());
    if (task != null && !task.isIn(CANCELLING)) {
      fails(task, TERMINATED);
    }
  }

  private void cancelled(BundleTask task) {
    task.rests(context.now());
    task.fails(CANCELLED);
    finished(task);
  }

  /** The instance is restarted, whatever came of the task. */
  private void finished(BundleTask task) {
    byInstance.remove(task.instance().id());
    instances.bundlingEnds(task.instance());
  }
}
