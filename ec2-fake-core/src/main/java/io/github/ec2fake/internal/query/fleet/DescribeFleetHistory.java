// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.fleet.FleetEvent;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PageSize;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a fleet. */
final class DescribeFleetHistory
    implements ReadAction<DescribeFleetHistory.Request, DescribeFleetHistory.Reply> {
  private static final int MOST = 1000;

  record Request(
      @Required String fleetId,
      @Required Instant startTime,
      @Nullable String eventType,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Information(
      @Nullable String eventDescription, String eventSubType, @Nullable String instanceId) {}

  record Item(Information eventInformation, String eventType, Instant timestamp) {

    static Item of(FleetEvent event) {
      return new Item(
          new Information(event.description(), event.subType(), event.instanceId()),
          event.type().word(),
          event.time());
    }
  }

  /** The time up to which all events are there is missing if there are more of them. */
  record Reply(
      List<Item> historyRecordSet,
      @Nullable Instant lastEvaluatedTime,
      @Nullable String nextToken,
      String fleetId,
      Instant startTime) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.FLEETS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<FleetEvent> events =
        call.fleets()
            .history(call.caller(), request.fleetId(), request.startTime(), request.eventType());
    return Page.of(events, 1, PageSize.atMost(MOST, request.maxResults()), request.nextToken())
        .map(Item::of)
        .reply(
            (items, token) ->
                new Reply(
                    items,
                    token == null ? call.now() : null,
                    token,
                    request.fleetId(),
                    request.startTime()));
  }
}
