package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.internal.clock.Agenda;
import io.github.ec2fake.internal.fault.LifecycleEffect;
import io.github.ec2fake.internal.fault.LifecycleFault;
import io.github.ec2fake.internal.fault.Passage;
import io.github.ec2fake.internal.fault.UnderWay;
import io.github.ec2fake.journal.FaultEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource's stay in a state that time ends, unless a fault comes between. It meets the faults
 * that wait on its way, each at its own percentage.
 */
public final class Stay implements Resource.Pending, UnderWay {
  /** How much of a percent whole milliseconds can be off. */
  private static final double ROUNDING = 0.01;

  private final Context context;
  private final Passage passage;
  private final @Nullable Progress shown;
  private final Consumer<Failure> fails;
  private final Runnable ends;
  private final Set<LifecycleFault> met = new HashSet<>();

  /** How long it takes undisturbed, and how much of that is done. */
  private Duration total;

  private Duration done = Duration.ZERO;

  /** How many times as long as undisturbed the rest takes. */
  private double stretch = 1;

  private Instant since;
  private boolean awaited = true;
  private boolean stuck;
  private boolean over;
  private Agenda.@Nullable Due due;

  /**
   * A stay that has not begun.
   *
   * @param context the cloud around it
   * @param passage what faults know of it
   * @param total how long it takes undisturbed
   * @param shown what shows its progress, or null
   * @param fails what happens when it fails
   * @param ends what happens at its end
   */
  public Stay(
      Context context,
      Passage passage,
      Duration total,
      @Nullable Progress shown,
      Consumer<Failure> fails,
      Runnable ends) {
    this.context = context;
    this.passage = passage;
    this.total = total;
    this.shown = shown;
    this.fails = fails;
    this.ends = ends;
    this.since = context.now();
  }

  /** Nobody waits for its end, unless by {@link #askedFor}: settling does not run ahead to it. */
  public Stay unawaited() {
    awaited = false;
    return this;
  }

  /** It begins; one of no duration is over at once. */
  public void begin() {
    context.faults().setOut(this);
    show();
    plan();
  }

  /** The resource has left the state by another way. */
  @Override
  public void cancel() {
    over = true;
    unplan();
    context.faults().arrived(this);
  }

  @Override
  public Passage passage() {
    return passage;
  }

  @Override
  public double progress() {
    passTime();
    return total.isZero() ? passage.to() : percent() - ROUNDING;
  }

  /** Somebody asks for what comes after it; see {@link Agenda#askedFor}. */
  public void askedFor() {
    while (due != null && !stuck) {
      Agenda.Due next = due;
      context.agenda().askedFor(next);
      if (next == due) {
        // The clock does not run ahead.
        return;
      }
    }
  }

  @Override
  public boolean isStuck() {
    return stuck;
  }

  @Override
  public void planAgain() {
    if (!stuck) {
      unplan();
      passTime();
      plan();
    }
  }

  private void plan() {
    LifecycleFault next = context.faults().next(passage, percent() - ROUNDING, met);
    Duration way = (next == null ? total : place(next)).minus(done);
    Duration until = way.isNegative() ? Duration.ZERO : stretched(way);
    Runnable then = next == null ? this::end : () -> meet(next);
    if (until.isZero()) {
      then.run();
    } else {
      due =
          awaited ? context.agenda().transition(until, then) : context.agenda().expiry(until, then);
    }
  }

  private void unplan() {
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
      plan();
      return;
    }
    context.journal().add(new FaultEntry(context.now(), fault.toString(), passage.resourceId()));
    LifecycleEffect effect = fault.effect();
    if (effect instanceof LifecycleEffect.Fail failure) {
      cancel();
      fails.accept(new Failure(failure.code(), failure.message()));
    } else if (effect instanceof LifecycleEffect.Stick) {
      stick(fault);
    } else {
      disturb(effect);
      show();
      plan();
    }
  }

  private void stick(LifecycleFault fault) {
    stuck = true;
    if (shown != null && shown.isRunning()) {
      shown.rests(context.now());
    }
    fault.holds(this::goOn);
  }

  private void goOn() {
    if (!over) {
      stuck = false;
      since = context.now();
      show();
      plan();
    }
  }

  private void disturb(LifecycleEffect effect) {
    if (effect instanceof LifecycleEffect.Stretch factor) {
      stretch *= factor.factor();
    } else if (effect instanceof LifecycleEffect.Last last) {
      if (total.isZero()) {
        total = last.duration();
      }
      stretch = (double) last.duration().toMillis() / Math.max(1, total.toMillis());
    }
  }

  private void show() {
    if (shown != null && passage.to() > 0) {
      shown.runs(context.now(), stretched(total.minus(done)), (int) percent(), passage.to());
    }
  }

  private void passTime() {
    Instant now = context.now();
    if (!stuck) {
      done = done.plus(scaled(Duration.between(since, now), 1 / stretch));
    }
    since = now;
  }

  private double percent() {
    double share = total.isZero() ? 0 : (double) done.toMillis() / Math.max(1, total.toMillis());
    return passage.from() + (passage.to() - passage.from()) * share;
  }

  /** Where a fault waits, as a time from the beginning. */
  private Duration place(LifecycleFault fault) {
    Integer at = fault.at(passage);
    int width = passage.to() - passage.from();
    // Dividing first: a stay can be as good as endless.
    return at == null || at == passage.from()
        ? Duration.ZERO
        : total.dividedBy(width).multipliedBy(at - passage.from());
  }

  private Duration stretched(Duration undisturbed) {
    return scaled(undisturbed, stretch);
  }

  /** In whole milliseconds, which is what EC2 shows of a time. */
  private static Duration scaled(Duration duration, double factor) {
    return factor == 1 ? duration : Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }
}
