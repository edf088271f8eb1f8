// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.fault.CallEffect;
import io.github.ec2fake.internal.fault.CallFault;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.journal.FaultEntry;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Asks the faults what they do to a call, and lets a delayed reply arrive late. */
final class CallFaults {
  private final FaultRegistry faults;
  private final ClockDriver clock;
  private final JournalRecorder journal;

  CallFaults(FaultRegistry faults, ClockDriver clock, JournalRecorder journal) {
    this.faults = faults;
    this.clock = clock;
    this.journal = journal;
  }

  /** Decides what becomes of a call, and writes the faults that fire into the journal. */
  CallDecision decide(RequestContext call) {
    CallEffect decisive = null;
    Duration delay = Duration.ZERO;
    if (!call.origin().assertion()) {
      for (CallFault fault : faults.matching(call.attributes())) {
        journal.add(new FaultEntry(clock.now(), fault.toString(), ""));
        delay = delay.plus(fault.effect().delay());
        decisive = fault.effect().isDecisive() ? fault.effect() : decisive;
      }
    }
    return new CallDecision(decisive, delay);
  }

  /** Delays a result. The client waits no longer than its timeout, all on the fake's time. */
  CallResult delayed(CallResult result, CallDecision decision, RequestContext call) {
    Duration delay = decision.delay();
    Duration timeout = call.origin().clientTimeout();
    if (delay.isZero()) {
      return result;
    }
    if (timeout != null && delay.compareTo(timeout) > 0) {
      clock.advance(timeout, "delay, until the client gave up");
      return new CallResult.Broken(new SocketTimeoutException("Read timed out"));
    }
    clock.advance(delay, "delay");
    return result;
  }
}
