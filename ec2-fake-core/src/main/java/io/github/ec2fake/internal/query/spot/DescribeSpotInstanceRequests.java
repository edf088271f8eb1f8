// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.image.DeviceRequest;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.spot.SpotRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's Spot requests. The refusal of ids with a page names them as the WSDL does. */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeSpotInstanceRequests
    extends DescribeAction<
        DescribeSpotInstanceRequests.Request, DescribeSpotInstanceRequests.Reply> {

  record Request(
      List<String> spotInstanceRequestId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<SpotRequestItem> spotInstanceRequestSet, @Nullable String nextToken) {}

  private static final Filters<SpotRequest> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("availability-zone-group", request -> request.asked().zoneGroup())
                  .by("create-time", SpotRequest::createTime)
                  .byAny("fault-code", fault(StateReason::code))
                  .byAny("fault-message", fault(StateReason::message))
                  .byAny("instance-id", instance(Instance::id))
                  .by("launch-group", request -> request.asked().launchGroup())
                  .byAny(
                      "launch.block-device-mapping.delete-on-termination",
                      volumes(DeviceRequest.Ebs::deleteOnTermination))
                  .byAny(
                      "launch.block-device-mapping.device-name",
                      request ->
                          request.asked().launch().blockDevices().stream()
                              .map(DeviceRequest::deviceName))
                  .byAny(
                      "launch.block-device-mapping.snapshot-id",
                      volumes(DeviceRequest.Ebs::snapshotId))
                  .byAny(
                      "launch.block-device-mapping.volume-size",
                      volumes(DeviceRequest.Ebs::sizeGiB))
                  .byAny(
                      "launch.block-device-mapping.volume-type",
                      volumes(DeviceRequest.Ebs::volumeType))
                  .byAny("launch.group-id", groups(SecurityGroup::id))
                  .byAny("launch.group-name", groups(SecurityGroup::name))
                  .by("launch.image-id", launch(LaunchRequest::imageId))
                  .by("launch.instance-type", request -> request.launchable().instanceType())
                  .by("launch.kernel-id", launch(launch -> launch.boot().kernelId()))
                  .by("launch.key-name", launch(LaunchRequest::keyName))
                  .by("launch.monitoring-enabled", launch(launch -> launch.options().monitored()))
                  .by("launch.ramdisk-id", launch(launch -> launch.boot().ramdiskId()))
                  .byAny("launched-availability-zone", instance(Instance::zone))
                  .by("product-description", SpotRequest::product)
                  .byId("spot-instance-request-id", SpotRequest::id)
                  .by("spot-price", SpotRequestItem::price)
                  .by("state", SpotRequest::stateWord)
                  .by("status-code", request -> request.status().code().word())
                  .by("status-message", request -> request.status().message())
                  .by("type", SpotRequestItem::type)
                  .by("valid-from", request -> request.asked().validFrom())
                  .by("valid-until", SpotRequest::validUntil)
                  .byTags(SpotRequest::id)
                  .byCallAny(
                      "launched-availability-zone-id",
                      (request, call) ->
                          Stream.ofNullable(request.instance())
                              .map(instance -> call.place().zoneId(instance.zone()))));

  static {
    addInterfaces("launch.network-interface.");
    addInterfaces("network-interface.");
  }

  private static void addInterfaces(String prefix) {
    FILTERS
        .byAny(
            prefix + "addresses.primary",
            interfaces(each -> Stream.ofNullable(each.privateIpAddress()).map(address -> true)))
        .byAny(
            prefix + "delete-on-termination",
            interfaces(each -> Stream.ofNullable(each.deleteOnTermination())))
        .byAny(prefix + "description", interfaces(each -> Stream.ofNullable(each.description())))
        .byAny(prefix + "device-index", interfaces(each -> Stream.ofNullable(each.deviceIndex())))
        .byAny(prefix + "group-id", interfaces(each -> each.groupIds().stream()))
        .byAny(
            prefix + "private-ip-address",
            interfaces(each -> Stream.ofNullable(each.privateIpAddress())))
        .byAny(prefix + "subnet-id", interfaces(each -> Stream.ofNullable(each.subnetId())))
        .byNothing(prefix + "network-interface-id");
  }

  private static Function<SpotRequest, Stream<?>> interfaces(
      Function<NetworkInterfaceRequest, Stream<?>> values) {
    return request -> request.asked().interfaces().stream().flatMap(values);
  }

  DescribeSpotInstanceRequests() {
    super(ResourceKind.SPOT_REQUESTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds(
        "spotInstanceRequestIdSet", request.spotInstanceRequestId(), request.maxResults());
    List<SpotRequest> found =
        call.spotRequests().describe(call.caller(), request.spotInstanceRequestId());
    return FILTERS.page(found, request, call, SpotRequestItem::of).reply(Reply::new);
  }

  private static Function<SpotRequest, Stream<?>> fault(Function<StateReason, String> text) {
    return request -> Stream.ofNullable(request.fault()).map(text);
  }

  private static Function<SpotRequest, Stream<?>> instance(Function<Instance, String> text) {
    return request -> Stream.ofNullable(request.instance()).map(text);
  }

  private static Function<SpotRequest, @Nullable Object> launch(
      Function<LaunchRequest, @Nullable Object> text) {
    return request -> text.apply(request.asked().launch());
  }

  private static Function<SpotRequest, Stream<?>> groups(Function<SecurityGroup, String> text) {
    return request -> request.launchable().groups().stream().map(text);
  }

  private static Function<SpotRequest, Stream<?>> volumes(
      Function<DeviceRequest.Ebs, @Nullable Object> text) {
    return request ->
        request.asked().launch().blockDevices().stream()
            .flatMap(device -> Stream.ofNullable(device.ebs()))
            .flatMap(volume -> Stream.ofNullable(text.apply(volume)));
  }
}
