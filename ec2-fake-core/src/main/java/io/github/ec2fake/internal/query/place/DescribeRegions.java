package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes the regions of the cloud. */
public final class DescribeRegions
    implements ReadAction<DescribeRegions.Request, DescribeRegions.Reply> {

  record Request(List<String> regionName, List<Filter> filter, @Nullable Boolean allRegions) {}

  record Item(String regionName, String regionEndpoint, String optInStatus) {}

  record Reply(List<Item> regionInfo) {}

  private static final String OPT_IN_STATUS = "opt-in-not-required";

  private static final Filters<Place> FILTERS =
      new Filters<Place>()
          .by("region-name", Place::region)
          .byCall("endpoint", (place, context) -> Stream.of(endpoint(place, context)))
          .by("opt-in-status", place -> OPT_IN_STATUS);

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public Reply serve(Request request, ActionContext context) {
    return new Reply(
        FILTERS.items(
            context.region().places().describe(request.regionName()),
            request.filter(),
            context,
            place -> new Item(place.region(), endpoint(place, context), OPT_IN_STATUS)));
  }

  private static String endpoint(Place place, ActionContext context) {
    return context.region().places().endpoint(place);
  }
}
