package io.github.ec2fake;

import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.order.OrderedFaults;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.model.World;
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.model.base.Limits;
import io.github.ec2fake.model.image.ImageStock;
import io.github.ec2fake.model.place.Places;
import io.github.ec2fake.query.Door;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.VirtualClock;
import io.github.ec2fake.time.agenda.Agenda;
import io.github.ec2fake.time.agenda.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** What is inside a cloud, put together. */
final class Works {
  final Recorder journal;
  final Agenda agenda;
  final Pace pace;
  final VirtualClock clock;
  final Faults faults;
  final World world;
  final Door door;

  /** The settings that the inside of a cloud follows from. */
  record Plan(
      long seed,
      Instant start,
      TimeMode time,
      Timing timing,
      Ids.Length idLength,
      Predicate<String> classic,
      Limits limits,
      ImageStock images,
      Places places) {}

  Works(Plan plan) {
    journal = new Recorder(plan.start());
    agenda =
        new Agenda(
            plan.start(),
            (from, to, why) -> journal.add(new ClockEntry(to, Duration.between(from, to), why)));
    pace = new Pace(agenda, plan.time());
    clock = new VirtualClock(pace);
    OrderedFaults ordered = new OrderedFaults(plan.seed(), agenda::now);
    faults = new Faults(agenda, ordered, Geography.EC2);
    Context context =
        new Context(
            agenda,
            plan.timing().seeded(plan.seed()),
            new Ids(plan.seed(), plan.idLength()),
            journal,
            ordered,
            plan.classic(),
            plan.limits());
    world = new World(context, plan.images(), plan.places());
    door = new Door(world, context, pace, new Ids(~plan.seed(), Ids.Length.LONG));
  }
}
