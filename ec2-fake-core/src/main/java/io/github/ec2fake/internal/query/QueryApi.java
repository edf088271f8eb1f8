// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.journal.CallSite;
import io.github.ec2fake.internal.journal.Exchange;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.journal.FaultEntry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * EC2's Query API: whatever transport brings a request, it is served here, by the same actions and
 * the same rules. The checks come in EC2's order: caller, action and version, unknown and missing
 * parameters, and then the action's own. Faults decide as soon as the caller is known.
 */
public final class QueryApi implements HttpHandler {
  private final Authenticator authenticator;
  private final ReadRouter router;
  private final AdmissionControl admission;
  private final CallFaults faults;
  private final StuckWaiterDetector waiters;
  private final EventQueue events;
  private final JournalRecorder journal;
  private final Ids ids;
  private volatile boolean callSites;

  /** The API of a cloud in which every change is seen at once. */
  public QueryApi(World world, ClockDriver clock, Ids ids) {
    this(Primary.withoutReplicas(world), null, world, clock, ids);
  }

  public QueryApi(
      Primary primary, @Nullable Replicas replicas, World world, ClockDriver clock, Ids ids) {
    Context context = world.context();
    this.authenticator = new Authenticator(world.places().home());
    this.router = new ReadRouter(primary, replicas, clock, context.journal());
    this.admission = new AdmissionControl(context, world.places());
    this.faults = new CallFaults(context.faults(), clock, context.journal());
    this.waiters = new StuckWaiterDetector(context.faults());
    this.events = context.events();
    this.journal = context.journal();
    this.ids = ids;
  }

  /** From now on looks at the stack for the line that makes each call. */
  public void findCallSites() {
    callSites = true;
  }

  @Override
  public WireReply serve(WireRequest request) throws IOException {
    return events.locked(() -> serveLocked(request)).deliver();
  }

  private CallResult serveLocked(WireRequest request) {
    RequestContext identified = authenticator.identify(request, ids.uuid().toString());
    router.beforeCall(identified);
    RequestContext context = authenticator.verified(identified, request, events.now());
    ServedCall call =
        new ServedCall(
            context,
            exchange -> answer(context, exchange),
            events,
            journal,
            callSites ? CallSite.find() : null);
    try {
      return call.ended(outcome(context, call));
    } catch (RuntimeException | Error defect) {
      // Not EC2's: it passes through the client as it is, and the journal says where it broke.
      call.broke(defect);
      throw defect;
    }
  }

  private CallResult outcome(RequestContext context, ServedCall call) {
    if (context.refusal() != null) {
      return call.refuse(context.refusal());
    }
    IOException stuck = waiters.stuck(context);
    if (stuck != null) {
      journal.add(new FaultEntry(events.now(), "the waiter gives up: " + stuck.getMessage(), ""));
      return new CallResult.Broken(stuck);
    }
    CallDecision decision = faults.decide(context);
    return faults.delayed(decision.carryOut(call), decision, context);
  }

  private String answer(RequestContext context, Exchange exchange) {
    admission.check(context);
    return router.answer(context, exchange);
  }
}
