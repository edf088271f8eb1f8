package io.github.ec2fake.internal.query;

import io.github.ec2fake.fault.ResourceKind;
import io.github.ec2fake.internal.clock.Pace;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.replica.Present;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.journal.StaleEntry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where answers come from: the present, or a past that a kind of resources lags behind in. */
final class Answers {

  /** A reply of the past, other than that of the present. */
  private record Stale(ResourceKind kind, Duration behind, Reply reply) {}

  private final Dispatch dispatch;
  private final Present present;
  private final @Nullable Replicas replicas;
  private final String home;
  private final Pace pace;
  private final Recorder journal;
  private boolean owesTheLag;

  Answers(Present present, @Nullable Replicas replicas, String home, Pace pace, Recorder journal) {
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
  void beforeCall(Visit visit, boolean waiter) {
    if (replicas == null) {
      pace.beforeCall(waiter);
      return;
    }
    replicas.nextCall();
    boolean settles = pace.settles();
    if (settles
        && !waiter
        && !owesTheLag
        && isIdentified(visit)
        && stale(visit, replicas) != null) {
      return;
    }
    pace.beforeCall(waiter);
    if (waiter || (settles && owesTheLag)) {
      Duration rest = replicas.rest();
      if (!rest.isZero()) {
        pace.advance(rest, waiter ? "waiter" : "settling");
      }
    }
    owesTheLag = false;
  }

  /**
   * The answer's document.
   *
   * @throws Ec2Error if the call is refused
   */
  String answer(Visit visit) {
    Stale stale = replicas == null ? null : stale(visit, replicas);
    if (stale == null) {
      return Sight.isShown(visit.action())
          ? present.ask(world -> dispatch.answer(world, visit))
          : present.change(world -> dispatch.answer(world, visit));
    }
    owesTheLag = true;
    journal.add(new StaleEntry(pace.now(), stale.kind().toString(), stale.behind()));
    return stale.reply().deliver();
  }

  private @Nullable Stale stale(Visit visit, Replicas replicas) {
    String action = visit.action();
    ResourceKind shown = Sight.shownBy(action);
    if (shown != null) {
      return staleShow(visit, shown, replicas.of(shown), replicas);
    }
    return Sight.isShown(action) ? null : staleRefusal(visit, replicas);
  }

  private @Nullable Stale staleShow(
      Visit visit, ResourceKind kind, Replicas.@Nullable View view, Replicas replicas) {
    if (view == null) {
      return null;
    }
    Reply then = view.ask(world -> Reply.of(() -> dispatch.answer(world, visit)));
    Reply now = replicas.askPresent(world -> Reply.of(() -> dispatch.answer(world, visit)));
    return then.isLike(now) ? null : new Stale(kind, view.behind(), then);
  }

  private @Nullable Stale staleRefusal(Visit visit, Replicas replicas) {
    for (Replicas.View view : replicas.views()) {
      Ec2Error then = view.ask(world -> dispatch.tried(world, visit)).refusal();
      ResourceKind kind = then == null ? null : Sight.refusing(visit.action(), then, view.kinds());
      if (then != null && kind != null) {
        Ec2Error now = replicas.askPresent(world -> dispatch.tried(world, visit)).refusal();
        if (now == null || !now.code().equals(then.code())) {
          Reply refused = new Reply(null, Sight.worded(kind, visit, then));
          return new Stale(kind, view.behind(), refused);
        }
      }
    }
    return null;
  }

  private boolean isIdentified(Visit visit) {
    try {
      visit.identify(home, pace.now());
      return true;
    } catch (Ec2Error unknown) {
      // Refused when it is served.
      return false;
    }
  }
}
