// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.journal.Exchange;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.journal.StaleEntry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Serves each call from the primary or, where a kind of resource lags and its past makes a
 * difference to the answer, from a stale replica.
 */
final class ReadRouter {

  /** A result of the past that differs from that of the present. */
  private record Stale(
      ResourceKind kind, Duration staleness, ActionResult result, String present) {}

  private final Primary primary;
  private final @Nullable Replicas replicas;
  private final ClockDriver clock;
  private final JournalRecorder journal;
  private boolean lagPending;

  ReadRouter(
      Primary primary, @Nullable Replicas replicas, ClockDriver clock, JournalRecorder journal) {
    this.primary = primary;
    this.replicas = replicas;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * Lets the time pass that passes before a call. A settling clock stands still for a call that is
   * answered from the past, and makes up for it before the next one.
   */
  void beforeCall(RequestContext call) {
    boolean waiter = call.origin().waiter();
    if (replicas == null) {
      clock.beforeCall(waiter);
      return;
    }
    replicas.nextCall();
    boolean settles = clock.settles();
    if (settles && !waiter && !lagPending && stale(call, replicas) != null) {
      return;
    }
    clock.beforeCall(waiter);
    if (waiter || (settles && lagPending)) {
      Duration rest = replicas.untilCaughtUp();
      if (!rest.isZero()) {
        clock.advance(rest, waiter ? "waiter" : "settling");
      }
    }
    lagPending = false;
  }

  String answer(RequestContext call, Exchange exchange) {
    Stale stale = replicas == null ? null : stale(call, replicas);
    if (stale == null) {
      return primary.execute(
          world -> Dispatcher.answer(world, call), !(call.action() instanceof ReadAction<?, ?>));
    }
    lagPending = true;
    exchange.wouldBe(stale.present());
    journal.add(new StaleEntry(clock.now(), stale.kind().toString(), stale.staleness()));
    return stale.result().deliver();
  }

  private static @Nullable Stale stale(RequestContext call, Replicas replicas) {
    Action<?, ?> action = call.action();
    if (action == null) {
      return null;
    }
    ResourceKind shown = action instanceof ReadAction<?, ?> read ? read.shows() : null;
    return shown == null
        ? staleRefusal(call, replicas)
        : staleReply(call, shown, replicas.staleView(shown), replicas);
  }

  /** An action that shows a kind of resource shows its past, whatever that is. */
  private static @Nullable Stale staleReply(
      RequestContext call, ResourceKind kind, Replicas.@Nullable View view, Replicas replicas) {
    if (view == null) {
      return null;
    }
    // The present first: what is made when it is first asked for has the ids of the present.
    ActionResult now = replicas.readPrimary(world -> result(world, call));
    ActionResult then = view.read(world -> result(world, call));
    return then.equals(now) ? null : new Stale(kind, view.staleness(), then, now.text());
  }

  private static ActionResult result(World world, RequestContext call) {
    return ActionResult.of(() -> Dispatcher.answer(world, call));
  }

  /** Any other action is refused as long as a kind of resource that a refusal is about lags. */
  private static @Nullable Stale staleRefusal(RequestContext call, Replicas replicas) {
    for (Replicas.View view : replicas.staleViews()) {
      Ec2Error then = view.read(world -> Dispatcher.dryRun(world, call)).refusal();
      ResourceKind kind = then == null ? null : then.lagging(view.kinds());
      if (then != null && kind != null) {
        Ec2Error now = replicas.readPrimary(world -> Dispatcher.dryRun(world, call)).refusal();
        if (now == null || !now.code().equals(then.code())) {
          return new Stale(
              kind,
              view.staleness(),
              new ActionResult(null, then),
              now == null ? "the call would have succeeded" : new ActionResult(null, now).text());
        }
      }
    }
    return null;
  }
}
