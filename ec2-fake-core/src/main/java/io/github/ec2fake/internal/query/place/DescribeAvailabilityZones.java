// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Zone;
import io.github.ec2fake.internal.model.place.Zones.Condition;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the zones of the region that is called. */
final class DescribeAvailabilityZones
    extends DescribeAction<DescribeAvailabilityZones.Request, DescribeAvailabilityZones.Reply> {

  record Request(
      List<String> zoneName,
      List<String> zoneId,
      List<Filter> filter,
      @Nullable Boolean allAvailabilityZones) {}

  record Item(
      String zoneName,
      String zoneId,
      String zoneState,
      String regionName,
      String groupName,
      String networkBorderGroup,
      String zoneType,
      String optInStatus,
      @Nullable String parentZoneName,
      @Nullable String parentZoneId,
      String groupLongName,
      @Nullable List<Name> geographySet,
      @Nullable List<Name> subGeographySet,
      List<Message> messageSet) {}

  record Name(String name) {

    static @Nullable List<Name> of(@Nullable String name) {
      return name == null ? null : List.of(new Name(name));
    }
  }

  record Message(String message) {}

  record Reply(List<Item> availabilityZoneInfo) {}

  private static final Filters<Condition> FILTERS =
      new Filters<Condition>()
          .by("group-long-name", each -> each.zone().groupLongName())
          .by("group-name", each -> each.zone().groupName())
          .byAny("message", each -> each.messages().stream())
          .by("opt-in-status", Condition::optInStatus)
          .by("parent-zone-id", each -> each.zone().parentId())
          .by("parent-zone-name", each -> each.zone().parentName())
          .byCall("region-name", (each, call) -> call.place().region())
          .by("state", Condition::state)
          .by("zone-id", each -> each.zone().id())
          .by("zone-name", each -> each.zone().name())
          .by("zone-type", each -> each.zone().type().word());

  DescribeAvailabilityZones() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.zones()
                .describe(
                    request.zoneName(),
                    request.zoneId(),
                    Boolean.TRUE.equals(request.allAvailabilityZones()),
                    group -> call.places().isOptedInToGroup(call.caller().account(), group)),
            request.filter(),
            call,
            each -> item(each, call)));
  }

  private static Item item(Condition condition, ActionContext call) {
    Zone zone = condition.zone();
    return new Item(
        zone.name(),
        zone.id(),
        condition.state(),
        call.place().region(),
        zone.groupName(),
        zone.networkBorderGroup(),
        zone.type().word(),
        condition.optInStatus(),
        zone.parentName(),
        zone.parentId(),
        zone.groupLongName(),
        Name.of(zone.geography() == null ? null : zone.geography().name()),
        Name.of(zone.geography() == null ? null : zone.geography().subGeography()),
        condition.messages().stream().map(Message::new).toList());
  }
}
