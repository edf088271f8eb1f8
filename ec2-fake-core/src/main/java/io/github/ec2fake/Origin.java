package io.github.ec2fake;

import io.github.ec2fake.fault.order.OrderedFaults;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.model.World;
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.model.image.ImageTemplate;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.agenda.Agenda;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a world follows from, but for what is done to it: from the same origin comes the same. */
record Origin(
    long seed,
    Ids.Length idLength,
    Timing timing,
    Supplier<List<ImageTemplate>> catalogue,
    Predicate<String> classic,
    boolean runsAhead) {

  World world(Agenda agenda, Recorder journal, OrderedFaults faults) {
    Ids ids = new Ids(seed, idLength);
    return new World(new Context(agenda, timing, ids, journal, faults, classic), catalogue);
  }

  /** Another one, with nobody who looks at its journal. */
  World another(Instant start) {
    Agenda agenda = new Agenda(start, (from, to, why) -> {});
    agenda.runsAhead(runsAhead);
    return world(agenda, new Recorder(start), new OrderedFaults(seed, agenda::now));
  }
}
