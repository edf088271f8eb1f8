package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The zones of the region that is called. */
public final class DescribeAvailabilityZones
    implements ReadAction<DescribeAvailabilityZones.Request, DescribeAvailabilityZones.Reply> {

  record Request(
      List<String> zoneName, List<Filter> filter, @Nullable Boolean allAvailabilityZones) {}

  record Item(String zoneName, String zoneState, String regionName, List<Message> messageSet) {

    static Item of(Zones.Zone zone, String region) {
      return new Item(
          zone.name(), zone.state(), region, zone.messages().stream().map(Message::new).toList());
    }
  }

  record Message(String message) {}

  record Reply(List<Item> availabilityZoneInfo) {}

  private static final Filters<Item> FILTERS =
      new Filters<Item>()
          .by("zone-name", Item::zoneName)
          .byAny("message", item -> item.messageSet().stream().map(Message::message))
          .by("region-name", Item::regionName)
          .by("state", Item::zoneState);

  @Override
  public Set<String> notModelled() {
    return Set.of("ZoneId");
  }

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Place place = call.region().place();
    request.zoneName().forEach(place::zone);
    return new Reply(
        call.region().zones().of(request.zoneName()).stream()
            .map(zone -> Item.of(zone, place.region()))
            .filter(FILTERS.matching(request.filter(), call))
            .toList());
  }
}
