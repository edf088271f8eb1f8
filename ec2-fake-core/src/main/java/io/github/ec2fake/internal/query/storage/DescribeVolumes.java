package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes the caller's volumes.
 *
 * <p>Source: EC2's API reference, "Query requests", "Pagination": a describe action with both a
 * list of ids and {@code MaxResults} fails with {@code InvalidParameterCombination}. EC2's text as
 * observed, aws/aws-cli#1976.
 */
public final class DescribeVolumes
    implements ReadAction<DescribeVolumes.Request, DescribeVolumes.Reply> {

  record Request(
      List<String> volumeId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<VolumeItem> volumeSet, @Nullable String nextToken) {}

  private static final Filters<Volume> FILTERS =
      new Filters<Volume>()
          .byAny(
              "attachment.attach-time",
              attached(attachment -> ReplyWriter.timestamp(attachment.time())))
          .byAny(
              "attachment.delete-on-termination",
              attached(attachment -> String.valueOf(attachment.deleteOnTermination())))
          .byAny("attachment.device", attached(Attachment::device))
          .byAny("attachment.instance-id", attached(Attachment::instanceId))
          .byAny("attachment.status", attached(attachment -> attachment.state().word()))
          .by("availability-zone", Volume::zone)
          .by("create-time", volume -> ReplyWriter.timestamp(volume.created()))
          .by("encrypted", Volume::encrypted)
          .by("multi-attach-enabled", volume -> false)
          .by("size", Volume::size)
          .by("snapshot-id", volume -> Objects.requireNonNullElse(volume.snapshotId(), ""))
          .by("status", volume -> volume.state().word())
          .by("volume-id", Volume::id)
          .by("volume-type", volume -> volume.type().word())
          .byTags(Volume::id);

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
  public Reply serve(Request request, ActionContext context) {
    Page.refuseWithIds("volumeSet", request.volumeId(), request.maxResults());
    Page<VolumeItem> page =
        FILTERS.page(
            context.region().volumes().describe(context.caller(), request.volumeId()),
            request.filter(),
            request.maxResults(),
            request.nextToken(),
            context,
            volume -> VolumeItem.of(volume, context));
    return new Reply(page.items(), page.nextToken());
  }

  private static Function<Volume, Stream<String>> attached(Function<Attachment, String> text) {
    return volume -> Stream.ofNullable(volume.attachment()).map(text);
  }
}
