package io.github.ec2fake.query;

import io.github.ec2fake.fault.order.CallEffect;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.model.World;
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Ec2Error;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.model.place.Places;
import io.github.ec2fake.query.wire.Exchange;
import io.github.ec2fake.query.wire.WireReply;
import io.github.ec2fake.query.wire.WireRequest;
import io.github.ec2fake.time.agenda.Agenda;
import io.github.ec2fake.time.agenda.Pace;
import java.io.IOException;

/**
 * The one door of a cloud: whatever transport brings a request, it is served here, by the same
 * actions and the same rules. The checks come in EC2's order: caller, action and version, unknown
 * and missing parameters, and then the action's own. What a test has ordered to fail comes as soon
 * as the caller is known.
 */
public final class Door implements Exchange {
  private final Dispatch dispatch;
  private final Places places;
  private final Gate gate;
  private final CallFaults faults;
  private final Agenda agenda;
  private final Pace pace;
  private final Recorder journal;
  private final Ids ids;

  /**
   * The door of a cloud.
   *
   * @param world what is behind it
   * @param context the cloud's now and lock, its faults and its journal
   * @param pace what moves the clock before a call
   * @param ids where request ids come from
   */
  public Door(World world, Context context, Pace pace, Ids ids) {
    this.dispatch = new Dispatch(world);
    this.places = world.places();
    this.gate = new Gate(context);
    this.faults = new CallFaults(context.faults(), pace, context.journal());
    this.agenda = context.agenda();
    this.pace = pace;
    this.journal = context.journal();
    this.ids = ids;
  }

  @Override
  public WireReply serve(WireRequest request) throws IOException {
    return agenda.locked(() -> serveAlone(request)).deliver();
  }

  private Outcome serveAlone(WireRequest request) {
    pace.beforeCall(request.headers().getOrDefault("user-agent", "").contains("waiter-request"));
    Visit visit = new Visit(request, ids.uuid().toString());
    int place = journal.add(visit.entry(agenda.now()));
    try {
      visit.identify(places.home(), agenda.now());
      journal.amend(place, visit.entry(agenda.now()));
      return faults.meet(
          visit,
          () -> answer(visit, place),
          error -> refuse(visit, place, error),
          canned -> answer(visit, place, canned));
    } catch (Ec2Error error) {
      return new Outcome.Replied(refuse(visit, place, error));
    } catch (RuntimeException | Error defect) {
      // Not EC2's: it passes through the client as it is, and the journal says where it broke.
      journal.amend(
          place,
          visit.refused(
              agenda.now(), 0, defect.getClass().getName(), String.valueOf(defect.getMessage())));
      throw defect;
    }
  }

  private WireReply answer(Visit visit, int place) {
    try {
      gate.admit(visit);
      String document = dispatch.answer(visit);
      journal.amend(place, visit.answered(agenda.now(), 200));
      return visit.reply(200, document);
    } catch (Ec2Error error) {
      return refuse(visit, place, error);
    }
  }

  private WireReply answer(Visit visit, int place, CallEffect.Answer canned) {
    journal.amend(place, visit.answered(agenda.now(), canned.status()));
    return visit.reply(canned.status(), canned.body());
  }

  private WireReply refuse(Visit visit, int place, Ec2Error error) {
    journal.amend(place, visit.refused(agenda.now(), error.status(), error.code(), error.text()));
    return visit.refusal(error);
  }
}
