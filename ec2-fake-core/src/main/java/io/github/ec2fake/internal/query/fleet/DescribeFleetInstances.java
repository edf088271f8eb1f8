// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instances of a fleet, which EC2 lists for other types than {@code instant} only. */
final class DescribeFleetInstances
    extends DescribeAction<DescribeFleetInstances.Request, DescribeFleetInstances.Reply> {

  record Request(
      @Required String fleetId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<Item> activeInstanceSet, @Nullable String nextToken, String fleetId) {}

  record Item(
      String instanceId,
      String instanceType,
      @Nullable String spotInstanceRequestId,
      String instanceHealth) {

    static Item of(Instance instance, ActionContext call) {
      Instance.Spot spot = instance.spot();
      return new Item(
          instance.id(),
          instance.instanceType(),
          spot == null ? null : spot.requestId(),
          call.fleets().isHealthy(instance) ? "healthy" : "unhealthy");
    }
  }

  private static final Filters<Instance> FILTERS =
      new Filters<>(filters -> filters.by("instance-type", Instance::instanceType));

  DescribeFleetInstances() {
    super(ResourceKind.FLEETS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Instance> found = call.fleets().instances(call.caller(), request.fleetId());
    return FILTERS
        .page(found, request, call, Item::of)
        .reply((items, token) -> new Reply(items, token, request.fleetId()));
  }
}
