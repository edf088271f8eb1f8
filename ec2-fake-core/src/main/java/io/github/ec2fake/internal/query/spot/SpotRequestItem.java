// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.IamInstanceProfile;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.LaunchOptions;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.model.networkinterface.ConnectionTracking;
import io.github.ec2fake.internal.model.networkinterface.EnaExpress;
import io.github.ec2fake.internal.model.networkinterface.PrefixRequest;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.spot.SpotRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.instance.ProfileSpecification;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.wire.ElementName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
    @Nullable String launchedAvailabilityZoneId,
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
      @Nullable String userData,
      @Nullable Boolean ebsOptimized,
      @Nullable ProfileSpecification iamInstanceProfile,
      @Nullable List<BlockDeviceMapping> blockDeviceMapping,
      @Nullable String subnetId,
      @Nullable List<Interface> networkInterfaceSet,
      Monitoring monitoring) {}

  /** A network interface as it was asked for; its groups are those of the launch. */
  record Interface(
      @Nullable Integer deviceIndex,
      @ElementName("NetworkCardIndex") @Nullable Integer networkCardIndex,
      @Nullable String networkInterfaceId,
      @Nullable String subnetId,
      @Nullable String privateIpAddress,
      @Nullable List<AddressParameters.Private> privateIpAddressesSet,
      @Nullable Integer secondaryPrivateIpAddressCount,
      @Nullable List<AddressParameters.Ipv6> ipv6AddressesSet,
      @Nullable Integer ipv6AddressCount,
      @ElementName("PrimaryIpv6") @Nullable Boolean primaryIpv6,
      @ElementName("Ipv4Prefix") @Nullable List<Ipv4Prefix> ipv4Prefix,
      @ElementName("Ipv4PrefixCount") @Nullable Integer ipv4PrefixCount,
      @ElementName("Ipv6Prefix") @Nullable List<Ipv6Prefix> ipv6Prefix,
      @ElementName("Ipv6PrefixCount") @Nullable Integer ipv6PrefixCount,
      @Nullable Boolean associatePublicIpAddress,
      @Nullable String description,
      @Nullable Boolean deleteOnTermination,
      @ElementName("InterfaceType") @Nullable String interfaceType,
      @ElementName("ConnectionTrackingSpecification") @Nullable Tracking tracking,
      @ElementName("EnaSrdSpecification") @Nullable EnaSrd enaSrd) {

    static Interface of(NetworkInterfaceRequest asked) {
      AddressRequest addresses = asked.addresses();
      PrefixRequest prefixes = addresses.prefixes();
      return new Interface(
          asked.deviceIndex(),
          asked.networkCardIndex(),
          asked.networkInterfaceId(),
          asked.subnetId(),
          addresses.privateIpAddress(),
          orNull(
              addresses.privateIpAddresses(),
              each -> new AddressParameters.Private(each.privateIpAddress(), each.primary())),
          addresses.secondaryCount(),
          orNull(addresses.ipv6Addresses(), each -> new AddressParameters.Ipv6(each, null)),
          addresses.ipv6Count(),
          addresses.primaryIpv6() ? Boolean.TRUE : null,
          orNull(prefixes.ipv4(), Ipv4Prefix::new),
          prefixes.ipv4Count(),
          orNull(prefixes.ipv6(), Ipv6Prefix::new),
          prefixes.ipv6Count(),
          asked.associatePublicIpAddress(),
          asked.description(),
          asked.deleteOnTermination(),
          asked.options().type(),
          Tracking.of(asked.options().tracking()),
          EnaSrd.of(asked.options().enaExpress()));
    }

    private static <A, B> @Nullable List<B> orNull(List<A> asked, Function<A, B> item) {
      return asked.isEmpty() ? null : asked.stream().map(item).toList();
    }
  }

  /** How long idle connections are tracked, in the form of requests. */
  record Tracking(
      @ElementName("TcpEstablishedTimeout") @Nullable Integer tcpEstablished,
      @ElementName("UdpStreamTimeout") @Nullable Integer udpStream,
      @ElementName("UdpTimeout") @Nullable Integer udp) {

    static @Nullable Tracking of(ConnectionTracking asked) {
      return asked.equals(ConnectionTracking.DEFAULT)
          ? null
          : new Tracking(asked.tcpEstablished(), asked.udpStream(), asked.udp());
    }
  }

  /** Whether ENA Express is used, in the form of requests. */
  record EnaSrd(
      @ElementName("EnaSrdEnabled") boolean enabled,
      @ElementName("EnaSrdUdpSpecification") EnaSrdUdp udp) {

    static @Nullable EnaSrd of(EnaExpress asked) {
      return asked.enabled() ? new EnaSrd(true, new EnaSrdUdp(asked.udp())) : null;
    }
  }

  /** Whether ENA Express is used for UDP, in the form of requests. */
  record EnaSrdUdp(@ElementName("EnaSrdUdpEnabled") boolean enabled) {}

  /** A prefix, in the form of requests. */
  record Ipv4Prefix(@ElementName("Ipv4Prefix") String ipv4Prefix) {}

  /** A prefix, in the form of requests. */
  record Ipv6Prefix(@ElementName("Ipv6Prefix") String ipv6Prefix) {}

  record Group(String groupId, String groupName) {}

  record Placement(
      @Nullable String availabilityZone,
      @Nullable String availabilityZoneId,
      @Nullable String tenancy,
      @Nullable String groupName) {

    static @Nullable Placement of(LaunchRequest.Placement asked, ActionContext call) {
      String zone = asked.zone();
      return asked.equals(LaunchRequest.Placement.ANY)
          ? null
          : new Placement(
              zone,
              zone == null ? null : call.place().zoneId(zone),
              asked.tenancy(),
              asked.groupName());
    }
  }

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
        specification(request, call),
        instance == null ? null : instance.id(),
        request.createTime(),
        request.product(),
        TagItem.of(call, request.id()),
        instance == null ? null : instance.zone(),
        instance == null ? null : call.place().zoneId(instance.zone()),
        request.asked().interruption().word());
  }

  static @Nullable String price(SpotRequest request) {
    BigDecimal bid = request.asked().bid();
    return bid == null ? null : SpotPrice.listed(bid);
  }

  static String type(SpotRequest request) {
    return (request.asked().persistent() ? SpotRequestType.PERSISTENT : SpotRequestType.ONE_TIME)
        .word();
  }

  private static Specification specification(SpotRequest request, ActionContext call) {
    LaunchRequest launch = request.asked().launch();
    LaunchOptions options = launch.launchOptions();
    IamInstanceProfile.Request profile = options.iamInstanceProfile();
    List<NetworkInterfaceRequest> interfaces = request.asked().interfaces();
    return new Specification(
        launch.imageId(),
        launch.keyName(),
        request.launchable().groups().stream()
            .map(group -> new Group(group.id(), group.name()))
            .toList(),
        request.launchable().instanceType(),
        Placement.of(launch.placement(), call),
        launch.boot().kernelId(),
        launch.boot().ramdiskId(),
        launch.boot().userData(),
        options.ebsOptimized(),
        profile == null ? null : new ProfileSpecification(profile.arn(), profile.name()),
        launch.blockDevices().isEmpty()
            ? null
            : launch.blockDevices().stream().map(BlockDeviceMapping::of).toList(),
        interfaces.isEmpty() ? launch.networking().subnetId() : null,
        interfaces.isEmpty() ? null : interfaces.stream().map(Interface::of).toList(),
        new Monitoring(launch.options().monitored()));
  }
}
