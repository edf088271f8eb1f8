// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.fleet.Fleet;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fleets of these ids, or all that are not of the type {@code instant}. */
final class DescribeFleets extends DescribeAction<DescribeFleets.Request, DescribeFleets.Reply> {

  record Request(
      List<String> fleetId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<FleetItem> fleetSet, @Nullable String nextToken) {}

  private static final Filters<Fleet> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byAny("activity-status", fleet -> spellings(fleet.activityWord()))
                  .byAny("fleet-state", fleet -> spellings(fleet.stateWord()))
                  .by("type", fleet -> fleet.type().word())
                  .byAny(
                      "excess-capacity-termination-policy",
                      fleet -> Stream.ofNullable(FleetItem.excessPolicy(fleet)))
                  .byAny(
                      "replace-unhealthy-instances",
                      fleet -> fleet.isInstant() ? Stream.empty() : Stream.of("false")));

  DescribeFleets() {
    super(ResourceKind.FLEETS, FILTERS);
  }

  /** EC2 writes an underscore in replies, and a hyphen where it documents the filter. */
  private static Stream<String> spellings(@Nullable String word) {
    return word == null ? Stream.empty() : Stream.of(word, word.replace('_', '-'));
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Fleet> found = call.fleets().describe(call.caller(), request.fleetId());
    return FILTERS.page(found, request, call, FleetItem::of).reply(Reply::new);
  }
}
