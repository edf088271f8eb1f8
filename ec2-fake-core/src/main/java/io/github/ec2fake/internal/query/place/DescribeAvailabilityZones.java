package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Zones.Zone;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the zones of the region that is called. */
final class DescribeAvailabilityZones
    extends DescribeAction<DescribeAvailabilityZones.Request, DescribeAvailabilityZones.Reply> {

  record Request(
      List<String> zoneName, List<Filter> filter, @Nullable Boolean allAvailabilityZones) {}

  record Item(String zoneName, String zoneState, String regionName, List<Message> messageSet) {}

  record Message(String message) {}

  record Reply(List<Item> availabilityZoneInfo) {}

  private static final Filters<Zone> FILTERS =
      new Filters<Zone>()
          .by("zone-name", Zone::name)
          .byAny("message", zone -> zone.messages().stream())
          .byCall("region-name", (zone, call) -> call.region().place().region())
          .by("state", Zone::state);

  @Override
  public Set<String> notModelled() {
    return Set.of("ZoneId");
  }

  DescribeAvailabilityZones() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.region().zones().describe(request.zoneName()),
            request.filter(),
            call,
            zone -> item(zone, call)));
  }

  private static Item item(Zone zone, ActionContext call) {
    return new Item(
        zone.name(),
        zone.state(),
        call.region().place().region(),
        zone.messages().stream().map(Message::new).toList());
  }
}
