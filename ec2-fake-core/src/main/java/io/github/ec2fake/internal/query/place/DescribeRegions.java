package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regions that an account can use. */
public final class DescribeRegions
    implements ReadAction<DescribeRegions.Request, DescribeRegions.Reply> {

  record Request(List<String> regionName, List<Filter> filter, @Nullable Boolean allRegions) {}

  record Item(String regionName, String regionEndpoint, String optInStatus) {}

  record Reply(List<Item> regionInfo) {}

  private static final Filters<Item> FILTERS =
      new Filters<Item>()
          .by("region-name", Item::regionName)
          .by("endpoint", Item::regionEndpoint)
          .by("opt-in-status", Item::optInStatus);

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Places places = call.region().places();
    for (String name : request.regionName()) {
      if (places.find(name) == null) {
        throw Ec2Error.invalidParameterValue("Invalid region: [" + name + "]");
      }
    }
    return new Reply(
        places.all().stream()
            .filter(
                place ->
                    request.regionName().isEmpty() || request.regionName().contains(place.region()))
            .map(place -> new Item(place.region(), places.endpoint(place), "opt-in-not-required"))
            .filter(FILTERS.matching(request.filter(), call))
            .toList());
  }
}
