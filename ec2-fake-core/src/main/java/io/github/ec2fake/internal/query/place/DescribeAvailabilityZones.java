// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Zones.Zone;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.NotModelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the zones of the region that is called. */
@NotModelled("ZoneId")
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
          .byCall("region-name", (zone, call) -> call.place().region())
          .by("state", Zone::state)
          .notModelled(
              "group-long-name",
              "group-name",
              "opt-in-status",
              "parent-zone-id",
              "parent-zone-name",
              "zone-id",
              "zone-type");

  DescribeAvailabilityZones() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.zones().describe(request.zoneName()),
            request.filter(),
            call,
            zone -> item(zone, call)));
  }

  private static Item item(Zone zone, ActionContext call) {
    return new Item(
        zone.name(),
        zone.state(),
        call.place().region(),
        zone.messages().stream().map(Message::new).toList());
  }
}
