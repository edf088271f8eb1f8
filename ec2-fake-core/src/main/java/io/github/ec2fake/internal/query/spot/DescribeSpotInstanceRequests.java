package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.limit.TokenBucket;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's Spot requests. */
public final class DescribeSpotInstanceRequests
    implements ReadAction<
        DescribeSpotInstanceRequests.Request, DescribeSpotInstanceRequests.Reply> {

  record Request(
      List<String> spotInstanceRequestId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<SpotRequestItem> spotInstanceRequestSet, @Nullable String nextToken) {}

  private static final Filters<SpotRequestItem> FILTERS =
      new Filters<SpotRequestItem>()
          .by("availability-zone-group", SpotRequestItem::availabilityZoneGroup)
          .by("create-time", time(SpotRequestItem::createTime))
          .by("fault-code", item -> item.fault() == null ? null : item.fault().code())
          .by("fault-message", item -> item.fault() == null ? null : item.fault().message())
          .by("instance-id", SpotRequestItem::instanceId)
          .by("launch-group", SpotRequestItem::launchGroup)
          .byAny(
              "launch.block-device-mapping.delete-on-termination",
              volumes(SpotRequestItem.Volume::deleteOnTermination))
          .byAny(
              "launch.block-device-mapping.device-name",
              item ->
                  item.launchSpecification().blockDeviceMapping().stream()
                      .map(SpotRequestItem.Device::deviceName))
          .byAny(
              "launch.block-device-mapping.snapshot-id",
              volumes(SpotRequestItem.Volume::snapshotId))
          .byAny(
              "launch.block-device-mapping.volume-size",
              volumes(SpotRequestItem.Volume::volumeSize))
          .byAny(
              "launch.block-device-mapping.volume-type",
              volumes(SpotRequestItem.Volume::volumeType))
          .byAny("launch.group-id", groups(SpotRequestItem.Group::groupId))
          .byAny("launch.group-name", groups(SpotRequestItem.Group::groupName))
          .by("launch.image-id", item -> item.launchSpecification().imageId())
          .by("launch.instance-type", item -> item.launchSpecification().instanceType())
          .by("launch.kernel-id", item -> item.launchSpecification().kernelId())
          .by("launch.key-name", item -> item.launchSpecification().keyName())
          .by(
              "launch.monitoring-enabled",
              item -> item.launchSpecification().monitoring().enabled())
          .by("launch.ramdisk-id", item -> item.launchSpecification().ramdiskId())
          .by("launched-availability-zone", SpotRequestItem::launchedAvailabilityZone)
          .by("product-description", SpotRequestItem::productDescription)
          .by("spot-instance-request-id", SpotRequestItem::spotInstanceRequestId)
          .by("spot-price", SpotRequestItem::spotPrice)
          .by("state", SpotRequestItem::state)
          .by("status-code", item -> item.status().code())
          .by("status-message", item -> item.status().message())
          .by("type", SpotRequestItem::type)
          .by("valid-from", time(SpotRequestItem::validFrom))
          .by("valid-until", time(SpotRequestItem::validUntil))
          .byTags(
              (item, call) ->
                  call.region().tags().of(call.caller().account(), item.spotInstanceRequestId()))
          .notModelled(
              "launch.network-interface.addresses.primary",
              "launch.network-interface.delete-on-termination",
              "launch.network-interface.description",
              "launch.network-interface.device-index",
              "launch.network-interface.group-id",
              "launch.network-interface.network-interface-id",
              "launch.network-interface.private-ip-address",
              "launch.network-interface.subnet-id",
              "network-interface.addresses.primary",
              "network-interface.delete-on-termination",
              "network-interface.description",
              "network-interface.device-index",
              "network-interface.group-id",
              "network-interface.network-interface-id",
              "network-interface.private-ip-address",
              "network-interface.subnet-id");

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.SPOT_REQUESTS;
  }

  @Override
  public TokenBucket unfilteredRequestBucket() {
    return RequestBuckets.UNFILTERED;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    if (!request.spotInstanceRequestId().isEmpty() && request.maxResults() != null) {
      throw Page.notWithIds("spotInstanceRequestSet");
    }
    List<SpotRequestItem> found =
        call
            .region()
            .spotRequests()
            .describe(call.caller(), request.spotInstanceRequestId())
            .stream()
            .map(each -> SpotRequestItem.of(each, call))
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    Page<SpotRequestItem> page = Page.of(found, request.maxResults(), request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }

  private static Function<SpotRequestItem, @Nullable Object> time(
      Function<SpotRequestItem, @Nullable Instant> time) {
    return item -> {
      Instant value = time.apply(item);
      return value == null ? null : ReplyWriter.timestamp(value);
    };
  }

  private static Function<SpotRequestItem, Stream<String>> groups(
      Function<SpotRequestItem.Group, String> text) {
    return item -> item.launchSpecification().groupSet().stream().map(text);
  }

  private static Function<SpotRequestItem, Stream<String>> volumes(
      Function<SpotRequestItem.Volume, @Nullable Object> text) {
    return item ->
        item.launchSpecification().blockDeviceMapping().stream()
            .flatMap(device -> Stream.ofNullable(device.ebs()))
            .flatMap(volume -> Stream.ofNullable(text.apply(volume)))
            .map(Object::toString);
  }
}
