// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the regions of the cloud. */
final class DescribeRegions extends DescribeAction<DescribeRegions.Request, DescribeRegions.Reply> {

  record Request(List<String> regionName, List<Filter> filter, @Nullable Boolean allRegions) {}

  record Item(String regionName, String regionEndpoint, String optInStatus) {}

  record Reply(List<Item> regionInfo) {}

  private static final String OPT_IN_STATUS = "opt-in-not-required";

  private static final Filters<Place> FILTERS =
      new Filters<Place>()
          .by("region-name", Place::region)
          .byCall("endpoint", DescribeRegions::endpoint)
          .by("opt-in-status", place -> OPT_IN_STATUS);

  DescribeRegions() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.places().describe(request.regionName()),
            request.filter(),
            call,
            place -> new Item(place.region(), endpoint(place, call), OPT_IN_STATUS)));
  }

  private static String endpoint(Place place, ActionContext call) {
    return call.places().endpoint(place);
  }
}
