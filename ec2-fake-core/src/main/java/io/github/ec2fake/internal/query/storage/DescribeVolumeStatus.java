// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.VolumeEvent;
import io.github.ec2fake.internal.model.storage.VolumeStatus;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of the status checks of the caller's volumes, and what happened to them.
 *
 * <p>Source: DescribeVolumeStatus. Older editions, MaxResults: "You cannot specify this parameter
 * and the volume IDs parameter in the same request."
 */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeVolumeStatus
    extends DescribeAction<DescribeVolumeStatus.Request, DescribeVolumeStatus.Reply> {

  record Request(
      List<String> volumeId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<VolumeStatusItem> volumeStatusSet, @Nullable String nextToken) {}

  private static final Filters<Volume> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byCallAny("action.code", actions(event -> VolumeStatusItem.Action.CODE))
                  .byCallAny(
                      "action.description", actions(event -> VolumeStatusItem.Action.DESCRIPTION))
                  .byCallAny("action.event-id", actions(VolumeEvent::id))
                  .by("availability-zone", Volume::zone)
                  .byCallAny("event.description", events(VolumeEvent::description))
                  .byCallAny("event.event-id", events(VolumeEvent::id))
                  .byCallAny("event.event-type", events(VolumeEvent::type))
                  .byCallAny("event.not-after", events(VolumeEvent::notAfter))
                  .byCallAny("event.not-before", events(VolumeEvent::notBefore))
                  .byCallAny("volume-status.details-name", details(VolumeStatusItem.Detail::name))
                  .byCallAny(
                      "volume-status.details-status", details(VolumeStatusItem.Detail::status))
                  .byCall(
                      "volume-status.status",
                      (volume, call) -> status(volume, call).summary().word()));

  private static VolumeStatus status(Volume volume, ActionContext call) {
    return call.volumes().statusChecks().of(volume);
  }

  private static BiFunction<Volume, ActionContext, Stream<?>> actions(
      Function<VolumeEvent, Object> value) {
    return (volume, call) -> status(volume, call).awaiting().stream().map(value);
  }

  private static BiFunction<Volume, ActionContext, Stream<?>> events(
      Function<VolumeEvent, @Nullable Object> value) {
    return (volume, call) ->
        status(volume, call).events().stream()
            .flatMap(event -> Stream.ofNullable(value.apply(event)));
  }

  private static BiFunction<Volume, ActionContext, Stream<?>> details(
      Function<VolumeStatusItem.Detail, Object> value) {
    return (volume, call) -> VolumeStatusItem.details(status(volume, call)).stream().map(value);
  }

  DescribeVolumeStatus() {
    super(ResourceKind.VOLUMES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("volumeStatusSet", request.volumeId(), request.maxResults());
    List<Volume> found = call.volumes().statusChecks().describe(call.caller(), request.volumeId());
    return FILTERS.page(found, request, call, VolumeStatusItem::of).reply(Reply::new);
  }
}
