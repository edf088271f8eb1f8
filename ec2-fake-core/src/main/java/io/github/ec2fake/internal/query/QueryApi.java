package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.CallEffect;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.Recorder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The one door of a cloud: whatever transport brings a request, it is served here, by the same
 * actions and the same rules. The checks come in EC2's order: caller, action and version, unknown
 * and missing parameters, and then the action's own. What a test has ordered to fail comes as soon
 * as the caller is known.
 */
public final class QueryApi implements HttpHandler {
  private final ReadRouter answers;
  private final Places places;
  private final AdmissionControl gate;
  private final CallFaults faults;
  private final StuckWaiterDetector waiting;
  private final EventQueue agenda;
  private final Recorder journal;
  private final Ids ids;

  /**
   * The door of a cloud in which every change is seen at once.
   *
   * @param world what is behind it
   * @param pace what moves the clock before a call
   * @param ids where request ids come from
   */
  public QueryApi(World world, ClockDriver pace, Ids ids) {
    this(Primary.withoutReplicas(world), null, world, pace, ids);
  }

  /**
   * The door of a cloud.
   *
   * @param present what is behind it
   * @param replicas its past, or null if every change is seen at once
   * @param world the world that is present
   * @param pace what moves the clock before a call
   * @param ids where request ids come from
   */
  public QueryApi(
      Primary present, @Nullable Replicas replicas, World world, ClockDriver pace, Ids ids) {
    Context context = world.context();
    this.answers =
        new ReadRouter(present, replicas, world.places().home(), pace, context.journal());
    this.places = world.places();
    this.gate = new AdmissionControl(context);
    this.faults = new CallFaults(context.faults(), pace, context.journal());
    this.waiting = new StuckWaiterDetector(context.faults());
    this.agenda = context.agenda();
    this.journal = context.journal();
    this.ids = ids;
  }

  @Override
  public WireReply serve(WireRequest request) throws IOException {
    return agenda.locked(() -> serveAlone(request)).deliver();
  }

  private CallResult serveAlone(WireRequest request) {
    RequestContext visit = new RequestContext(request, ids.uuid().toString());
    answers.beforeCall(visit, visit.isWaiter());
    int place = journal.add(visit.entry(agenda.now()));
    try {
      visit.authenticate(places.home(), agenda.now());
      journal.amend(place, visit.entry(agenda.now()));
      IOException inVain = waiting.of(visit);
      if (inVain != null) {
        journal.add(
            new FaultEntry(agenda.now(), "the waiter gives up: " + inVain.getMessage(), ""));
        return new CallResult.Broken(inVain);
      }
      return faults.meet(
          visit,
          () -> answer(visit, place),
          error -> refuse(visit, place, error),
          canned -> answer(visit, place, canned));
    } catch (Ec2Error error) {
      return new CallResult.Replied(refuse(visit, place, error));
    } catch (RuntimeException | Error defect) {
      // Not EC2's: it passes through the client as it is, and the journal says where it broke.
      journal.amend(
          place,
          visit.refused(
              agenda.now(), 0, defect.getClass().getName(), String.valueOf(defect.getMessage())));
      throw defect;
    }
  }

  private WireReply answer(RequestContext visit, int place) {
    try {
      gate.check(visit);
      String document = answers.answer(visit);
      journal.amend(place, visit.answered(agenda.now(), 200));
      return visit.reply(200, document);
    } catch (Ec2Error error) {
      return refuse(visit, place, error);
    }
  }

  private WireReply answer(RequestContext visit, int place, CallEffect.CannedReply canned) {
    journal.amend(place, visit.answered(agenda.now(), canned.status()));
    return visit.reply(canned.status(), canned.body());
  }

  private WireReply refuse(RequestContext visit, int place, Ec2Error error) {
    journal.amend(place, visit.refused(agenda.now(), error.status(), error.code(), error.text()));
    return visit.refusal(error);
  }
}
