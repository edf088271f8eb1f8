package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.fault.CallEffect;
import io.github.ec2fake.internal.fault.CallFault;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.Recorder;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What faults do to calls at the door. */
final class CallFaults {
  private final FaultRegistry ordered;
  private final ClockDriver pace;
  private final Recorder journal;

  CallFaults(FaultRegistry ordered, ClockDriver pace, Recorder journal) {
    this.ordered = ordered;
    this.pace = pace;
    this.journal = journal;
  }

  /**
   * Lets a call meet its faults.
   *
   * @param visit the call
   * @param answers does what the call asks for
   * @param refuses refuses it, with nothing done
   * @param canned answers with a test's own status and body, with nothing done
   */
  CallResult meet(
      RequestContext visit,
      Supplier<WireReply> answers,
      Function<Ec2Error, WireReply> refuses,
      Function<CallEffect.CannedReply, WireReply> canned) {
    List<CallFault> hits = visit.isAssertion() ? List.of() : ordered.matching(visit.attributes());
    Duration delay = Duration.ZERO;
    CallEffect decisive = null;
    for (CallFault hit : hits) {
      journal.add(new FaultEntry(pace.now(), hit.toString(), ""));
      if (hit.effect() instanceof CallEffect.Delay late) {
        delay = delay.plus(late.by());
      } else {
        decisive = hit.effect();
      }
    }
    return late(
        outcome(decisive, answers, refuses, canned), delay, visit.request().clientTimeout());
  }

  private static CallResult outcome(
      @Nullable CallEffect effect,
      Supplier<WireReply> answers,
      Function<Ec2Error, WireReply> refuses,
      Function<CallEffect.CannedReply, WireReply> canned) {
    if (effect instanceof CallEffect.Fail fail) {
      return new CallResult.Replied(refuses.apply(Ec2Error.of(fail.error())));
    }
    if (effect instanceof CallEffect.CannedReply answer) {
      return new CallResult.Replied(canned.apply(answer));
    }
    if (effect instanceof CallEffect.DropConnection) {
      return reset();
    }
    WireReply reply = answers.get();
    if (effect instanceof CallEffect.LoseReply) {
      return reset();
    }
    return new CallResult.Replied(
        effect instanceof CallEffect.TruncateReply ? garbled(reply) : reply);
  }

  private static CallResult reset() {
    return new CallResult.Broken(new SocketException("Connection reset"));
  }

  private static WireReply garbled(WireReply reply) {
    return new WireReply(
        reply.status(), reply.headers(), reply.body().substring(0, reply.body().length() / 2));
  }

  /** The client waits no longer than it has patience for, all on the fake's time. */
  private CallResult late(CallResult outcome, Duration delay, @Nullable Duration patience) {
    if (delay.isZero()) {
      return outcome;
    }
    if (patience != null && delay.compareTo(patience) > 0) {
      pace.advance(patience, "delay, until the client gave up");
      return new CallResult.Broken(new SocketTimeoutException("Read timed out"));
    }
    pace.advance(delay, "delay");
    return outcome;
  }
}
