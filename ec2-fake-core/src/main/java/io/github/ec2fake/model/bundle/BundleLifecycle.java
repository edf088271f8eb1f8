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
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Lifecycle;
import io.github.ec2fake.model.instance.Instance;
import io.github.ec2fake.model.instance.InstanceState;
import io.github.ec2fake.model.instance.Instances;
import io.github.ec2fake.model.s3.Buckets;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;

/**
 * How bundle tasks go on: which state leads to which, how long it takes, and what happens to the
 * instance meanwhile.
 *
 * <p>While a task has its instance shut down, the instance can be neither rebooted nor shut down
 * from within ({@code IncorrectInstanceState}), but it can be terminated, and then the task fails.
 * DescribeInstances shows it as {@code running} all the time; it is restarted at the end, whatever
 * came of the task.
 */
final class BundleLifecycle {
  private static final String CANCEL = "CancelBundleTask";
  private static final BundleTask.Failure CANCELLED =
      new BundleTask.Failure(
          "Client.Cancelled", "User has requested bundling operation cancellation");
  private static final BundleTask.Failure TERMINATED =
      new BundleTask.Failure(
          "Client.InstanceTerminated", "The instance was terminated while it was being bundled");

  /** The size of root drive that the durations are for. */
  private static final int USUAL_GIB = 10;

  private final Context context;
  private final Instances instances;
  private final Buckets buckets;
  private final Consumer<BundleTask> finished;
  private final Lifecycle<BundleTask, BundleState> table;

  BundleLifecycle(
      Context context,
      Instances instances,
      Buckets buckets,
      Consumer<BundleTask> finished,
      Consumer<BundleTask> forget) {
    this.context = context;
    this.instances = instances;
    this.buckets = buckets;
    this.finished = finished;
    table =
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
            .after(
                BUNDLING,
                (timing, task) ->
                    inProportion(timing.of(Phase.BUNDLE_BUNDLING, task.subject()), task),
                STORING,
                this::stores)
            .after(
                STORING,
                (timing, task) ->
                    inProportion(timing.of(Phase.BUNDLE_STORING, task.subject()), task),
                COMPLETE,
                this::completes)
            .after(CANCELLING, task -> Phase.BUNDLE_CANCELLING, FAILED, this::cancelled)
            .forget(COMPLETE, Phase.FINISHED_BUNDLE_TASK_LISTED, forget)
            .forget(FAILED, Phase.FINISHED_BUNDLE_TASK_LISTED, forget);
  }

  void begin(BundleTask task) {
    BundleRequest request = task.request();
    table.begin(task, task.instance().id() + " to " + request.bucket() + "/" + request.prefix());
  }

  boolean allowsCancel(BundleTask task) {
    return table.allows(CANCEL, task);
  }

  void cancel(BundleTask task) {
    task.rests(context.now());
    table.fire(CANCEL, task);
  }

  /** There is nothing left to bundle, unless the task is being cancelled anyway. */
  void instanceLost(BundleTask task) {
    if (!task.isIn(CANCELLING)) {
      fail(task, TERMINATED);
    }
  }

  void fail(BundleTask task, BundleTask.Failure failure) {
    task.rests(context.now());
    task.fails(failure);
    table.enter(task, FAILED, failure.code() + ": " + failure.message());
    restart(task);
  }

  /** The instance goes down under the task, after Sysprep if its settings say so. */
  private void shutsDown(BundleTask task) {
    task.rests(context.now());
    instances.bundlingBegins(task.instance());
    note(task.instance(), "shut down for " + task.id());
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
      fail(task, new BundleTask.Failure("Client.S3Error", objection));
    } else {
      goesOn(task, Phase.BUNDLE_STORING, BundleTask.STORING_BEGINS, 100);
    }
  }

  /** Lets the task progress, unless it meets a fault on the way. */
  private void goesOn(BundleTask task, Phase phase, int from, int to) {
    Duration duration = inProportion(context.timing().of(phase, task.subject()), task);
    task.progresses(context.now(), duration, from, to);
    context.faults().unfired().stream()
        .filter(fault -> isFor(fault, task.instance().id(), from, to))
        .min(Comparator.comparingInt(fault -> fault.trigger().percent()))
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

  private static boolean isFor(Fault fault, String instanceId, int from, int to) {
    String only = fault.trigger().instanceId();
    int percent = fault.trigger().percent();
    return (only == null || only.equals(instanceId)) && percent >= from && percent < to;
  }

  private void meets(BundleTask task, BundleState state, Fault fault) {
    if (task.isIn(state) && !fault.hasFired()) {
      fault.fire();
      context.journal().add(new FaultEntry(context.now(), fault.toString(), task.id()));
      fail(task, new BundleTask.Failure(fault.code(), fault.message()));
    }
  }

  private void completes(BundleTask task) {
    task.completes(context.now());
    Bundle.of(task)
        .storeIn(
            buckets.ofAccount(task.request().bucket(), task.ownerId()), task.request().prefix());
    restart(task);
  }

  private void cancelled(BundleTask task) {
    task.rests(context.now());
    task.fails(CANCELLED);
    restart(task);
  }

  private void restart(BundleTask task) {
    finished.accept(task);
    Instance instance = task.instance();
    boolean wasDown = instance.isBundling();
    instances.bundlingEnds(instance);
    if (wasDown && instance.isIn(InstanceState.RUNNING)) {
      note(instance, "restarted after " + task.id());
    }
  }

  private void note(Instance instance, String what) {
    String state = instance.state().word();
    context.transition("instance", instance.id(), state, state, what);
  }

  /** The usual duration, longer or shorter as the root drive is bigger or smaller than usual. */
  private static Duration inProportion(Duration usual, BundleTask task) {
    return usual.multipliedBy(task.instance().content().rootSizeGiB()).dividedBy(USUAL_GIB);
  }
}
