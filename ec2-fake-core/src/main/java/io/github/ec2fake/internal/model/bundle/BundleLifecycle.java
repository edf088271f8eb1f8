// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import static io.github.ec2fake.internal.model.bundle.BundleState.BUNDLING;
import static io.github.ec2fake.internal.model.bundle.BundleState.CANCELLING;
import static io.github.ec2fake.internal.model.bundle.BundleState.COMPLETE;
import static io.github.ec2fake.internal.model.bundle.BundleState.FAILED;
import static io.github.ec2fake.internal.model.bundle.BundleState.PENDING;
import static io.github.ec2fake.internal.model.bundle.BundleState.STORING;
import static io.github.ec2fake.internal.model.bundle.BundleState.WAITING_FOR_SHUTDOWN;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How bundle tasks proceed: which state leads to which, how long it takes, and what happens to the
 * instance meanwhile.
 *
 * <p>While a task has its instance shut down, the instance can be neither rebooted nor shut down
 * from within ({@code IncorrectInstanceState}), but it can be terminated, and then the task fails.
 * DescribeInstances shows it as {@code running} all the time; it is restarted at the end, whatever
 * came of the task.
 */
final class BundleLifecycle {
  private static final String CANCEL = "CancelBundleTask";
  private static final StateReason CANCELLED =
      new StateReason("Client.Cancelled", "User has requested bundling operation cancellation");
  private static final StateReason TERMINATED =
      new StateReason(
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
            .after(PENDING, task -> Phase.BUNDLE_PENDING, WAITING_FOR_SHUTDOWN, this::shutDown)
            .after(
                WAITING_FOR_SHUTDOWN,
                task -> Phase.BUNDLE_WAITING_FOR_SHUTDOWN,
                BUNDLING,
                task -> {})
            .after(
                BUNDLING,
                (timing, task) ->
                    inProportion(timing.of(Phase.BUNDLE_BUNDLING, task.timed()), task),
                STORING,
                this::checkPolicy)
            .after(
                STORING,
                (timing, task) -> inProportion(timing.of(Phase.BUNDLE_STORING, task.timed()), task),
                COMPLETE,
                this::complete)
            .after(CANCELLING, task -> Phase.BUNDLE_CANCELLING, FAILED, this::cancelled)
            .faultPoint(PENDING, faultPoint(0, 0))
            .faultPoint(WAITING_FOR_SHUTDOWN, faultPoint(0, 0))
            .faultPoint(BUNDLING, faultPoint(0, BundleTask.STORING_BEGINS))
            .faultPoint(STORING, faultPoint(BundleTask.STORING_BEGINS, 100))
            .faultPoint(CANCELLING, faultPoint(0, 0))
            .forget(COMPLETE, Phase.FINISHED_BUNDLE_TASK_LISTED, forget)
            .forget(FAILED, Phase.FINISHED_BUNDLE_TASK_LISTED, forget);
  }

  private FaultPoint<BundleTask> faultPoint(int from, int to) {
    return new FaultPoint<>(
        task -> Phase.BUNDLING,
        from,
        to,
        task -> Set.of(task.instance().id(), task.instance().image().id()),
        BundleTask::progress,
        this::fail);
  }

  void begin(BundleTask task) {
    BundleRequest request = task.request();
    table.begin(task, task.instance().id() + " to " + request.bucket() + "/" + request.prefix());
  }

  boolean allowsCancel(BundleTask task) {
    return table.allows(CANCEL, task);
  }

  void cancel(BundleTask task) {
    task.progress().stop(context.now());
    table.fire(CANCEL, task);
  }

  /** Fails a task that has nothing left to bundle, unless it is being cancelled. */
  void instanceTerminated(BundleTask task) {
    if (!task.isIn(CANCELLING)) {
      fail(task, TERMINATED);
    }
  }

  void fail(BundleTask task, StateReason failure) {
    task.progress().stop(context.now());
    task.failure(failure);
    table.enter(task, FAILED, failure.toString());
    restart(task);
  }

  /** Shuts the instance down, after Sysprep if its settings say so. */
  private void shutDown(BundleTask task) {
    task.progress().stop(context.now());
    instances.shutDownForBundling(task.instance());
    note(task.instance(), "shut down for " + task.id());
  }

  /** Fails the task if S3 refuses its parts. */
  private void checkPolicy(BundleTask task) {
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
      fail(task, new StateReason("Client.S3Error", objection));
    }
  }

  private void complete(BundleTask task) {
    task.progress().complete(context.now());
    Bundle.of(task)
        .storeIn(
            buckets.ofAccount(task.request().bucket(), task.ownerId()), task.request().prefix());
    restart(task);
  }

  private void cancelled(BundleTask task) {
    task.progress().stop(context.now());
    task.failure(CANCELLED);
    restart(task);
  }

  private void restart(BundleTask task) {
    finished.accept(task);
    Instance instance = task.instance();
    boolean wasDown = instance.isBundling();
    instances.restartAfterBundling(instance);
    if (wasDown && instance.isIn(InstanceState.RUNNING)) {
      note(instance, "restarted after " + task.id());
    }
  }

  private void note(Instance instance, String what) {
    String state = instance.state().word();
    context.transition("instance", instance.id(), state, state, what);
  }

  private static Duration inProportion(Duration usual, BundleTask task) {
    return usual.multipliedBy(task.instance().content().rootSizeGiB()).dividedBy(USUAL_GIB);
  }
}
