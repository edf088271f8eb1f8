package io.github.ec2fake.internal.query;

import io.github.ec2fake.fault.ResourceKind;
import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.journal.StaleEntry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where answers come from: the present, or a past that a kind of resources lags behind in. */
final class ReadRouter {

  /** A reply of the past, other than that of the present. */
  private record Stale(ResourceKind kind, Duration behind, ActionResult reply) {}

  private final Dispatch dispatch;
  private final Primary present;
  private final @Nullable Replicas replicas;
  private final String home;
  private final ClockDriver pace;
  private final Recorder journal;
  private boolean lagPending;

  ReadRouter(
      Primary present,
      @Nullable Replicas replicas,
      String home,
      ClockDriver pace,
      Recorder journal) {
    this.home = home;
    this.dispatch = new Dispatch();
    this.present = present;
    this.replicas = replicas;
    this.pace = pace;
    this.journal = journal;
  }

  /**
   * Lets pass the time that passes before a call. A settling clock stands still for a call that
   * sees the past, and makes up for it before the next one.
   */
  void beforeCall(RequestContext visit, boolean waiter) {
    if (replicas == null) {
      pace.beforeCall(waiter);
      return;
    }
    replicas.nextCall();
    boolean settles = pace.settles();
    if (settles
        && !waiter
        && !lagPending
        && isIdentified(visit)
        && stale(visit, replicas) != null) {
      return;
    }
    pace.beforeCall(waiter);
    if (waiter || (settles && lagPending)) {
      Duration rest = replicas.untilCaughtUp();
      if (!rest.isZero()) {
        pace.advance(rest, waiter ? "waiter" : "settling");
      }
    }
    lagPending = false;
  }

  /**
   * The answer's document.
   *
   * @throws Ec2Error if the call is refused
   */
  String answer(RequestContext visit) {
    Stale stale = replicas == null ? null : stale(visit, replicas);
    if (stale == null) {
      return Sight.isShown(visit.action())
          ? present.read(world -> dispatch.answer(world, visit))
          : present.write(world -> dispatch.answer(world, visit));
    }
    lagPending = true;
    journal.add(new StaleEntry(pace.now(), stale.kind().toString(), stale.behind()));
    return stale.reply().deliver();
  }

  private @Nullable Stale stale(RequestContext visit, Replicas replicas) {
    String action = visit.action();
    ResourceKind shown = Sight.shownBy(action);
    if (shown != null) {
      return staleShow(visit, shown, replicas.staleView(shown), replicas);
    }
    return Sight.isShown(action) ? null : staleRefusal(visit, replicas);
  }

  private @Nullable Stale staleShow(
      RequestContext visit, ResourceKind kind, Replicas.@Nullable View view, Replicas replicas) {
    if (view == null) {
      return null;
    }
    ActionResult then = view.read(world -> ActionResult.of(() -> dispatch.answer(world, visit)));
    ActionResult now =
        replicas.readPrimary(world -> ActionResult.of(() -> dispatch.answer(world, visit)));
    return then.isLike(now) ? null : new Stale(kind, view.staleness(), then);
  }

  private @Nullable Stale staleRefusal(RequestContext visit, Replicas replicas) {
    for (Replicas.View view : replicas.staleViews()) {
      Ec2Error then = view.read(world -> dispatch.tried(world, visit)).refusal();
      ResourceKind kind = then == null ? null : Sight.refusing(visit.action(), then, view.kinds());
      if (then != null && kind != null) {
        Ec2Error now = replicas.readPrimary(world -> dispatch.tried(world, visit)).refusal();
        if (now == null || !now.code().equals(then.code())) {
          ActionResult refused = new ActionResult(null, Sight.worded(kind, visit, then));
          return new Stale(kind, view.staleness(), refused);
        }
      }
    }
    return null;
  }

  private boolean isIdentified(RequestContext visit) {
    try {
      visit.authenticate(home, pace.now());
      return true;
    } catch (Ec2Error unknown) {
      // Refused when it is served.
      return false;
    }
  }
}
