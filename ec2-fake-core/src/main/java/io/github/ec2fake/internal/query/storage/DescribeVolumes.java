package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's volumes. */
public final class DescribeVolumes
    implements ReadAction<DescribeVolumes.Request, DescribeVolumes.Reply> {

  record Request(
      List<String> volumeId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<VolumeItem> volumeSet, @Nullable String nextToken) {}

  private static final Filters<VolumeItem> FILTERS =
      new Filters<VolumeItem>()
          .byAny(
              "attachment.attach-time",
              attached(attachment -> ReplyWriter.timestamp(attachment.attachTime())))
          .byAny(
              "attachment.delete-on-termination",
              attached(attachment -> String.valueOf(attachment.deleteOnTermination())))
          .byAny("attachment.device", attached(AttachmentItem::device))
          .byAny("attachment.instance-id", attached(AttachmentItem::instanceId))
          .byAny("attachment.status", attached(AttachmentItem::status))
          .by("availability-zone", VolumeItem::availabilityZone)
          .by("create-time", volume -> ReplyWriter.timestamp(volume.createTime()))
          .by("encrypted", VolumeItem::encrypted)
          .by("multi-attach-enabled", VolumeItem::multiAttachEnabled)
          .by("size", VolumeItem::size)
          .by("snapshot-id", VolumeItem::snapshotId)
          .by("status", VolumeItem::status)
          .by("volume-id", VolumeItem::volumeId)
          .by("volume-type", VolumeItem::volumeType)
          .byTags(
              (volume, call) ->
                  call.region().tags().of(call.caller().account(), volume.volumeId()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.VOLUMES;
  }

  @Override
  public TokenBucket unfilteredRequestBucket() {
    return RequestBuckets.UNFILTERED;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    if (!request.volumeId().isEmpty() && request.maxResults() != null) {
      throw Page.notWithIds("volumeSet");
    }
    List<VolumeItem> found =
        call.region().volumes().describe(call.caller(), request.volumeId()).stream()
            .map(volume -> VolumeItem.of(volume, call))
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    Page<VolumeItem> page = Page.of(found, request.maxResults(), request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }

  private static Function<VolumeItem, Stream<String>> attached(
      Function<AttachmentItem, String> text) {
    return volume -> volume.attachmentSet().stream().map(text);
  }
}
