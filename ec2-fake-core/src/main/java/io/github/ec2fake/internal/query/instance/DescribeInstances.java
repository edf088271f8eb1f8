// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceOptions;
import io.github.ec2fake.internal.model.instance.MetadataOptions;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Names;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.networkinterface.NetworkInterfaceFilters;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caller's instances, by reservation.
 *
 * <p>Source: DescribeInstances, MaxResults: "You cannot specify this parameter and the instance IDs
 * parameter in the same request."
 */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeInstances
    extends DescribeAction<DescribeInstances.Request, DescribeInstances.Reply> {

  record Request(
      List<String> instanceId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<ReservationItem> reservationSet, @Nullable String nextToken) {}

  /** They are about what no instance has: hosts, reservations, other zones, services. */
  private static final Set<String> FILTERS_OF_NOTHING =
      Names.in(
          """
          affinity capacity-reservation-id
          capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id
          capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn
          host-id network-interface.addresses.association.carrier-ip
          network-interface.addresses.association.customer-owned-ip
          network-interface.association.carrier-ip network-interface.association.customer-owned-ip
          network-interface.operator.principal network-interface.outpost-arn operator.principal
          outpost-arn
          """);

  private static final Filters<Instance> FILTERS =
      new Filters<>(
          filters -> {
            filters
                .byNothing(FILTERS_OF_NOTHING.toArray(String[]::new))
                .by("network-interface.deny-all-igw-traffic", DescribeInstances::ofInterfaces)
                .by("network-interface.ipv6-native", DescribeInstances::ofInterfaces)
                .by("network-interface.operator.managed", DescribeInstances::ofInterfaces)
                .by(
                    "network-performance-options.bandwidth-weighting",
                    instance -> InstanceOptionItems.DEFAULT)
                .by("operator.managed", instance -> false)
                .by("architecture", instance -> instance.content().architecture())
                .by("availability-zone", Instance::zone)
                .byCallAny("block-device-mapping.attach-time", devices(Attachment::time))
                .byCallAny(
                    "block-device-mapping.delete-on-termination",
                    devices(Attachment::deleteOnTermination))
                .byCallAny("block-device-mapping.device-name", devices(Attachment::device))
                .byCallAny("block-device-mapping.status", devices(a -> a.state().word()))
                .byCallAny("block-device-mapping.volume-id", DescribeInstances::volumeIds)
                .by("client-token", Instance::clientToken)
                .byCall("dns-name", InstanceItem::publicDnsName)
                .byAny("group-id", groups(GroupItem::groupId))
                .byAny("group-name", groups(GroupItem::groupName))
                .by("hypervisor", instance -> "xen")
                .by("image-id", instance -> instance.image().id())
                .byId("instance-id", Instance::id)
                .by(
                    "instance-lifecycle",
                    instance -> instance.spot() == null ? null : InstanceItem.SPOT)
                .by("instance-state-code", instance -> instance.state().code())
                .by("instance-state-name", instance -> instance.state().word())
                .by("instance-type", Instance::instanceType)
                .byAny("instance.group-id", groups(GroupItem::groupId))
                .byAny("instance.group-name", groups(GroupItem::groupName))
                .by("ip-address", Instance::publicIpAddress)
                .by("kernel-id", Instance::kernelId)
                .by("key-name", instance -> instance.launch().keyName())
                .by("launch-index", Instance::launchIndex)
                .by("launch-time", Instance::launchTime)
                .by(
                    "monitoring-state",
                    instance -> instance.settings().monitored() ? "enabled" : "disabled")
                .by("owner-id", Instance::ownerId)
                .by("placement-group-name", DescribeInstances::placementGroup)
                .by("placement-partition-number", Instance::partitionNumber)
                .by("platform", instance -> instance.content().windows() ? "windows" : null)
                .byCall("private-dns-name", InstanceItem::privateDnsName)
                .by("private-ip-address", InstanceItem::privateAddress)
                .byAny("product-code", instance -> instance.productCodes().stream())
                .by("ramdisk-id", Instance::ramdiskId)
                .by("reason", Instance::reason)
                .by("requester-id", Instance::ownerId)
                .by("reservation-id", Instance::reservationId)
                .by("root-device-name", Instance::rootDeviceName)
                .by("root-device-type", InstanceItem::rootDeviceType)
                .by(
                    "spot-instance-request-id",
                    instance -> instance.spot() == null ? null : instance.spot().requestId())
                .by("state-reason-code", stateReason(StateReason::code))
                .by("state-reason-message", stateReason(StateReason::message))
                .by("subnet-id", subnet(Subnet::id))
                .by("tenancy", Instance::tenancy)
                .by("virtualization-type", instance -> instance.content().virtualizationType())
                .by("vpc-id", subnet(Subnet::vpcId))
                .by("boot-mode", instance -> instance.content().features().bootMode())
                .by(
                    "capacity-reservation-specification.capacity-reservation-preference",
                    options(InstanceOptions::capacityReservationPreference))
                .by("current-instance-boot-mode", Instance::bootMode)
                .by("ebs-optimized", options(InstanceOptions::ebsOptimized))
                .by("ena-support", instance -> instance.settings().enaSupport())
                .by("enclave-options.enabled", options(InstanceOptions::enclave))
                .by("hibernation-options.configured", options(InstanceOptions::hibernation))
                .by("iam-instance-profile.arn", profile(ProfileItem::arn))
                .by("iam-instance-profile.id", profile(ProfileItem::id))
                .by("maintenance-options.auto-recovery", options(InstanceOptions::autoRecovery))
                .by("metadata-options.http-endpoint", metadata(MetadataOptions::httpEndpoint))
                .by("metadata-options.http-protocol-ipv4", metadata(MetadataOptions::httpEndpoint))
                .by(
                    "metadata-options.http-protocol-ipv6",
                    metadata(MetadataOptions::httpProtocolIpv6))
                .by(
                    "metadata-options.http-put-response-hop-limit",
                    metadata(MetadataOptions::httpPutResponseHopLimit))
                .by("metadata-options.http-tokens", metadata(MetadataOptions::httpTokens))
                .by(
                    "metadata-options.instance-metadata-tags",
                    metadata(MetadataOptions::instanceMetadataTags))
                .by("metadata-options.state", MetadataOptionsItem::state)
                .by("platform-details", instance -> instance.image().content().platformDetails())
                .by(
                    "private-dns-name-options.enable-resource-name-dns-a-record",
                    options(options -> options.privateDnsName().aRecord()))
                .by(
                    "private-dns-name-options.enable-resource-name-dns-aaaa-record",
                    options(options -> options.privateDnsName().aaaaRecord()))
                .by(
                    "private-dns-name-options.hostname-type",
                    options(options -> options.privateDnsName().hostnameType()))
                .byAny(
                    "product-code.type",
                    instance ->
                        InstanceItem.productCodes(instance).stream().map(code -> code.type()))
                .by(
                    "source-dest-check",
                    instance ->
                        InstanceItem.subnet(instance) == null ? null : instance.sourceDestCheck())
                .by("tpm-support", instance -> instance.content().features().tpmSupport())
                .by("usage-operation", instance -> instance.image().content().usageOperation())
                .by("usage-operation-update-time", Instance::attachTime)
                .byCall(
                    "availability-zone-id",
                    (instance, call) -> call.place().zoneId(instance.zone()))
                .byTags(Instance::id)
                .byAny("ipv6-address", DescribeInstances::ipv6Addresses)
                .byAny("network-interface.ipv6-address", DescribeInstances::ipv6Addresses)
                .byAny(
                    "network-interface.ipv6-addresses.is-primary-ipv6",
                    instance ->
                        instance.networkInterfaces().stream()
                            .filter(each -> !each.ipv6Addresses().isEmpty())
                            .map(NetworkInterface::hasPrimaryIpv6))
                .byNothing(
                    "network-interface.ipv4-prefixes.ipv4-prefix",
                    "network-interface.ipv6-prefixes.ipv6-prefix")
                .byCallAny(
                    "network-interface.tag-key",
                    (instance, call) ->
                        interfaceTags(instance, call).flatMap(tags -> tags.keySet().stream()))
                .byCallAny(
                    "network-interface.tag-value",
                    (instance, call) ->
                        interfaceTags(instance, call).flatMap(tags -> tags.values().stream()))
                .byCall(
                    "network-interface.public-dns-name",
                    (instance, call) ->
                        instance.primaryInterface() == null
                            ? null
                            : InstanceItem.publicDnsName(instance, call));
            addInterfaces(filters);
          });

  private static void addInterfaces(Filters<Instance> filters) {
    NetworkInterfaceFilters.add(filters, "network-interface.", Instance::networkInterfaces);
  }

  DescribeInstances() {
    super(ResourceKind.INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("instancesSet", request.instanceId(), request.maxResults());
    List<Instance> found = call.instances().describe(call.caller(), request.instanceId());
    Page<Instance> page = FILTERS.page(found, request, call, (instance, context) -> instance);
    Map<String, List<Instance>> reservations =
        page.items().stream()
            .collect(groupingBy(Instance::reservationId, LinkedHashMap::new, toList()));
    return new Reply(
        reservations.values().stream().map(each -> ReservationItem.of(each, call)).toList(),
        page.nextToken());
  }

  private static BiFunction<Instance, ActionContext, Stream<?>> devices(
      Function<Attachment, Object> value) {
    return (instance, call) -> call.volumes().attachmentsOf(instance.id()).stream().map(value);
  }

  private static Function<Instance, Stream<?>> groups(Function<GroupItem, String> text) {
    return instance -> InstanceItem.groups(instance).stream().map(text);
  }

  private static Stream<String> volumeIds(Instance instance, ActionContext call) {
    return call.volumes().attachmentsOf(instance.id()).stream().map(Attachment::id);
  }

  private static Function<Instance, @Nullable Object> subnet(Function<Subnet, String> text) {
    return instance -> {
      Subnet subnet = InstanceItem.subnet(instance);
      return subnet == null ? null : text.apply(subnet);
    };
  }

  private static Function<Instance, @Nullable Object> options(
      Function<InstanceOptions, Object> value) {
    return instance -> value.apply(instance.settings().options());
  }

  private static Function<Instance, @Nullable Object> metadata(
      Function<MetadataOptions, Object> value) {
    return options(options -> value.apply(options.metadata()));
  }

  private static Function<Instance, @Nullable Object> profile(Function<ProfileItem, String> text) {
    return instance -> {
      ProfileItem profile = ProfileItem.of(instance.profileAssociation());
      return profile == null ? null : text.apply(profile);
    };
  }

  private static Stream<String> ipv6Addresses(Instance instance) {
    return instance.networkInterfaces().stream().flatMap(each -> each.ipv6Addresses().stream());
  }

  private static Stream<Map<String, String>> interfaceTags(Instance instance, ActionContext call) {
    return instance.networkInterfaces().stream()
        .map(each -> call.tags().of(call.caller().account(), each.id()));
  }

  /** What is so of no network interface. */
  private static @Nullable Boolean ofInterfaces(Instance instance) {
    return instance.primaryInterface() == null ? null : false;
  }

  private static @Nullable String placementGroup(Instance instance) {
    PlacementGroup group = instance.placementGroup();
    return group == null ? null : group.name();
  }

  private static Function<Instance, @Nullable Object> stateReason(
      Function<StateReason, String> text) {
    return instance -> instance.stateReason() == null ? null : text.apply(instance.stateReason());
  }
}
