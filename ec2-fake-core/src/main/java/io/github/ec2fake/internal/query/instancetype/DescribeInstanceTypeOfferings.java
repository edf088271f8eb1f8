// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceTypeOfferings;
import io.github.ec2fake.internal.model.instancetype.LocationType;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PageSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which instance types can be had in the region that is called, or in which of its zones. */
final class DescribeInstanceTypeOfferings
    extends DescribeAction<
        DescribeInstanceTypeOfferings.Request, DescribeInstanceTypeOfferings.Reply> {
  private static final int MOST = 1000;

  record Request(
      @Nullable String locationType,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Item(String instanceType, String locationType, String location) {}

  record Reply(List<Item> instanceTypeOfferingSet, @Nullable String nextToken) {}

  private static final Filters<InstanceTypeOfferings.Offering> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("instance-type", InstanceTypeOfferings.Offering::instanceType)
                  .by("location", InstanceTypeOfferings.Offering::location));

  DescribeInstanceTypeOfferings() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    LocationType type = LocationType.of(request.locationType());
    return FILTERS
        .page(
            InstanceTypeOfferings.in(call.place(), call.instanceTypes())
                .at(type, call.region().accountZones().of(call.caller().account())),
            request.filter(),
            PageSize.atMost(MOST, request.maxResults()),
            request.nextToken(),
            call,
            offering -> new Item(offering.instanceType(), type.word(), offering.location()))
        .reply(Reply::new);
  }
}
