// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.ActiveTransition;
import io.github.ec2fake.internal.fault.LifecycleEffect;
import io.github.ec2fake.internal.fault.LifecycleFault;
import io.github.ec2fake.internal.fault.TransitionInfo;
import io.github.ec2fake.journal.FaultEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A timed transition out of a state, which faults can fail, hang, slow down or speed up at a
 * percentage of its progress.
 */
public final class TimedTransition implements Resource.Cancellable, ActiveTransition {
  /** How much of a percent rounding to whole milliseconds can be off. */
  private static final double ROUNDING = 0.01;

  private final Context context;
  private final TransitionInfo info;
  private final @Nullable Progress shown;
  private final Consumer<StateReason> fails;
  private final Runnable ends;
  private final Set<LifecycleFault> met = new HashSet<>();

  /** How long it takes without faults, and how much of that is done. */
  private Duration total;

  private Duration done = Duration.ZERO;

  /** How many times as long as without faults the rest takes. */
  private double stretch = 1;

  private Instant since;
  private boolean awaited = true;
  private boolean hanging;
  private boolean over;
  private EventQueue.@Nullable ScheduledEvent due;

  public TimedTransition(
      Context context,
      TransitionInfo info,
      Duration total,
      @Nullable Progress shown,
      Consumer<StateReason> fails,
      Runnable ends) {
    this.context = context;
    this.info = info;
    this.total = total;
    this.shown = shown;
    this.fails = fails;
    this.ends = ends;
    this.since = context.now();
  }

  /** Lets settling skip it: only {@link #fastForward} runs ahead to its end. */
  public TimedTransition notAwaited() {
    awaited = false;
    return this;
  }

  /** Starts it; one of no duration ends at once. */
  public void start() {
    context.faults().started(this);
    show();
    scheduleNext();
  }

  @Override
  public void cancel() {
    over = true;
    unschedule();
    context.faults().finished(this);
  }

  @Override
  public TransitionInfo info() {
    return info;
  }

  @Override
  public double progress() {
    passTime();
    return total.isZero() ? info.to() : percent() - ROUNDING;
  }

  /**
   * Fast-forwards to its end, because a caller asks for its result; see {@link
   * EventQueue#fastForwardTo}.
   */
  public void fastForward() {
    while (due != null && !hanging) {
      EventQueue.ScheduledEvent next = due;
      context.events().fastForwardTo(next);
      if (next == due) {
        // The clock does not run ahead.
        return;
      }
    }
  }

  @Override
  public boolean isHanging() {
    return hanging;
  }

  @Override
  public void faultsChanged() {
    if (!hanging) {
      unschedule();
      passTime();
      scheduleNext();
    }
  }

  private void scheduleNext() {
    LifecycleFault next = context.faults().next(info, percent() - ROUNDING, met);
    Duration way = (next == null ? total : place(next)).minus(done);
    Duration until = way.isNegative() ? Duration.ZERO : stretched(way);
    Runnable then = next == null ? this::end : () -> meet(next);
    if (until.isZero()) {
      then.run();
    } else {
      due =
          awaited ? context.events().transition(until, then) : context.events().expiry(until, then);
    }
  }

  private void unschedule() {
    if (due != null) {
      due.cancel();
      due = null;
    }
  }

  private void end() {
    due = null;
    cancel();
    ends.run();
  }

  private void meet(LifecycleFault fault) {
    due = null;
    passTime();
    met.add(fault);
    if (!fault.meets(context.now())) {
      scheduleNext();
      return;
    }
    context.journal().add(new FaultEntry(context.now(), fault.toString(), info.resourceId()));
    fault
        .effect()
        .applyTo(
            new LifecycleEffect.Transition() {
              @Override
              public void fail(String code, String message) {
                cancel();
                fails.accept(new StateReason(code, message));
              }

              @Override
              public void hang() {
                TimedTransition.this.hang(fault);
              }

              @Override
              public void scale(double factor) {
                stretch *= factor;
                goOn();
              }

              @Override
              public void fix(Duration duration) {
                if (total.isZero()) {
                  total = duration;
                }
                stretch = (double) duration.toMillis() / Math.max(1, total.toMillis());
                goOn();
              }

              private void goOn() {
                show();
                scheduleNext();
              }
            });
  }

  private void hang(LifecycleFault fault) {
    hanging = true;
    if (shown != null && shown.isRunning()) {
      shown.stop(context.now());
    }
    fault.onRelease(this::resume);
  }

  private void resume() {
    if (!over) {
      hanging = false;
      since = context.now();
      show();
      scheduleNext();
    }
  }

  private void show() {
    if (shown != null && info.to() > 0) {
      shown.start(context.now(), stretched(total.minus(done)), (int) percent(), info.to());
    }
  }

  private void passTime() {
    Instant now = context.now();
    if (!hanging) {
      done = done.plus(scaled(Duration.between(since, now), 1 / stretch));
    }
    since = now;
  }

  private double percent() {
    double share = total.isZero() ? 0 : (double) done.toMillis() / Math.max(1, total.toMillis());
    return info.from() + (info.to() - info.from()) * share;
  }

  /** Returns when a fault hits, as a time from the start. */
  private Duration place(LifecycleFault fault) {
    Integer at = fault.at(info);
    int width = info.to() - info.from();
    // Dividing first: a transition can take as good as for ever.
    return at == null || at == info.from()
        ? Duration.ZERO
        : total.dividedBy(width).multipliedBy(at - info.from());
  }

  private Duration stretched(Duration undisturbed) {
    return scaled(undisturbed, stretch);
  }

  /** Rounds to whole milliseconds, which EC2 shows of a time. */
  private static Duration scaled(Duration duration, double factor) {
    return factor == 1 ? duration : Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }
}
