// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes the caller's volumes.
 *
 * <p>Source of the refusal of ids with {@code MaxResults}: EC2's text as observed,
 * aws/aws-cli#1976.
 */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeVolumes extends DescribeAction<DescribeVolumes.Request, DescribeVolumes.Reply> {

  record Request(
      List<String> volumeId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<VolumeItem> volumeSet, @Nullable String nextToken) {}

  private static final Filters<Volume> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byAny("attachment.attach-time", attached(Attachment::time))
                  .byAny(
                      "attachment.delete-on-termination", attached(Attachment::deleteOnTermination))
                  .byAny("attachment.device", attached(Attachment::device))
                  .byAny("attachment.instance-id", attached(Attachment::instanceId))
                  .byAny("attachment.status", attached(attachment -> attachment.state().word()))
                  .by("availability-zone", Volume::zone)
                  .by("create-time", Volume::created)
                  .by("encrypted", Volume::encrypted)
                  .by("multi-attach-enabled", Volume::multiAttach)
                  .by("size", Volume::size)
                  .by("snapshot-id", volume -> Objects.requireNonNullElse(volume.snapshotId(), ""))
                  .by("status", volume -> volume.state().word())
                  .byId("volume-id", Volume::id)
                  .by("volume-type", volume -> volume.type().word())
                  .byTags(Volume::id)
                  .by("operator.managed", volume -> false)
                  .by("fast-restored", Volume::fastRestored)
                  .byNothing("operator.principal")
                  .byCall(
                      "availability-zone-id",
                      (volume, call) -> call.place().zoneId(volume.zone())));

  DescribeVolumes() {
    super(ResourceKind.VOLUMES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("volumeSet", request.volumeId(), request.maxResults());
    List<Volume> found = call.volumes().describe(call.caller(), request.volumeId());
    return FILTERS.page(found, request, call, VolumeItem::of).reply(Reply::new);
  }

  private static Function<Volume, Stream<?>> attached(Function<Attachment, Object> value) {
    return volume -> volume.attachments().stream().map(value);
  }
}
