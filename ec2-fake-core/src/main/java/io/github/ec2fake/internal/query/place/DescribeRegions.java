// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Geography;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the regions of the cloud that are in the partition of the called one. */
final class DescribeRegions extends DescribeAction<DescribeRegions.Request, DescribeRegions.Reply> {

  record Request(List<String> regionName, List<Filter> filter, @Nullable Boolean allRegions) {}

  record Item(
      String regionName,
      String regionEndpoint,
      String optInStatus,
      List<GeographyItem> geographySet) {}

  record GeographyItem(String name) {}

  record Reply(List<Item> regionInfo) {}

  private static final Filters<Place> FILTERS =
      new Filters<Place>()
          .by("region-name", Place::region)
          .byCall("endpoint", DescribeRegions::endpoint)
          .byCall("opt-in-status", DescribeRegions::optInStatus);

  DescribeRegions() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.places()
                .describe(
                    call.caller().account(),
                    call.place(),
                    request.regionName(),
                    Boolean.TRUE.equals(request.allRegions())),
            request.filter(),
            call,
            place ->
                new Item(
                    place.region(),
                    endpoint(place, call),
                    optInStatus(place, call),
                    List.of(new GeographyItem(Geography.of(place).name())))));
  }

  private static String endpoint(Place place, ActionContext call) {
    return call.places().endpoint(place);
  }

  private static String optInStatus(Place place, ActionContext call) {
    return call.places().optInStatus(call.caller().account(), place);
  }
}
