// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.spot.SpotRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Spot request, as it is made and described. */
record SpotRequestItem(
    String spotInstanceRequestId,
    @Nullable String spotPrice,
    String type,
    String state,
    @Nullable Fault fault,
    Status status,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable String launchGroup,
    @Nullable String availabilityZoneGroup,
    Specification launchSpecification,
    @Nullable String instanceId,
    Instant createTime,
    String productDescription,
    @Nullable List<TagItem> tagSet,
    @Nullable String launchedAvailabilityZone,
    String instanceInterruptionBehavior) {

  record Fault(String code, String message) {}

  record Status(String code, Instant updateTime, String message) {}

  record Specification(
      String imageId,
      @Nullable String keyName,
      List<Group> groupSet,
      String instanceType,
      @Nullable Placement placement,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      @Nullable List<BlockDeviceMapping> blockDeviceMapping,
      @Nullable String subnetId,
      Monitoring monitoring) {}

  record Group(String groupId, String groupName) {}

  record Placement(
      @Nullable String availabilityZone, @Nullable String tenancy, @Nullable String groupName) {}

  record Monitoring(boolean enabled) {}

  static SpotRequestItem of(SpotRequest request, ActionContext call) {
    StateReason fault = request.fault();
    Instance instance = request.instance();
    return new SpotRequestItem(
        request.id(),
        price(request),
        type(request),
        request.stateWord(),
        fault == null ? null : new Fault(fault.code(), fault.message()),
        new Status(
            request.status().code().word(),
            request.status().updateTime(),
            request.status().message()),
        request.asked().validFrom(),
        request.validUntil(),
        request.asked().launchGroup(),
        request.asked().zoneGroup(),
        specification(request),
        instance == null ? null : instance.id(),
        request.createTime(),
        request.product(),
        TagItem.of(call, request.id()),
        instance == null ? null : instance.zone(),
        RequestSpotInstances.TERMINATE);
  }

  static @Nullable String price(SpotRequest request) {
    BigDecimal bid = request.asked().bid();
    return bid == null ? null : SpotPrice.listed(bid);
  }

  static String type(SpotRequest request) {
    return request.asked().persistent()
        ? RequestSpotInstances.PERSISTENT
        : RequestSpotInstances.ONE_TIME;
  }

  private static Specification specification(SpotRequest request) {
    LaunchRequest launch = request.asked().launch();
    LaunchRequest.Placement placement = launch.placement();
    return new Specification(
        launch.imageId(),
        launch.keyName(),
        request.launchable().groups().stream()
            .map(group -> new Group(group.id(), group.name()))
            .toList(),
        request.launchable().instanceType(),
        placement.equals(LaunchRequest.Placement.ANY)
            ? null
            : new Placement(placement.zone(), placement.tenancy(), placement.groupName()),
        launch.boot().kernelId(),
        launch.boot().ramdiskId(),
        launch.blockDevices().isEmpty()
            ? null
            : launch.blockDevices().stream().map(BlockDeviceMapping::of).toList(),
        launch.networking().subnetId(),
        new Monitoring(launch.options().monitored()));
  }
}
