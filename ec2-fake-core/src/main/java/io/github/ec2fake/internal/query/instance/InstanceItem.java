// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import static java.util.Objects.requireNonNullElse;

import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.ProductCodes;
import io.github.ec2fake.internal.model.instance.CpuOptions;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceOptions;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance as RunInstances and DescribeInstances reply it. */
record InstanceItem(
    String instanceId,
    String imageId,
    StateItem instanceState,
    String privateDnsName,
    String dnsName,
    String reason,
    @Nullable String keyName,
    int amiLaunchIndex,
    List<ProductCode> productCodes,
    String instanceType,
    Instant launchTime,
    Placement placement,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    @Nullable String platform,
    Monitoring monitoring,
    @Nullable String subnetId,
    @Nullable String vpcId,
    @Nullable String privateIpAddress,
    @Nullable String ipAddress,
    @Nullable String ipv6Address,
    @Nullable Boolean sourceDestCheck,
    List<GroupItem> groupSet,
    @Nullable StateReason stateReason,
    String architecture,
    String rootDeviceType,
    String rootDeviceName,
    List<BlockDevice> blockDeviceMapping,
    @Nullable String instanceLifecycle,
    @Nullable String spotInstanceRequestId,
    String virtualizationType,
    @Nullable String clientToken,
    @Nullable List<TagItem> tagSet,
    String hypervisor,
    boolean ebsOptimized,
    @Nullable Boolean enaSupport,
    @Nullable String sriovNetSupport,
    @Nullable String bootMode,
    String currentInstanceBootMode,
    @Nullable String tpmSupport,
    String platformDetails,
    String usageOperation,
    Instant usageOperationUpdateTime,
    List<InstanceNetworkInterfaceItem> networkInterfaceSet,
    @Nullable ProfileItem iamInstanceProfile,
    @Nullable CpuOptions cpuOptions,
    MetadataOptionsItem metadataOptions,
    InstanceOptionItems.CapacityReservation capacityReservationSpecification,
    InstanceOptionItems.Hibernation hibernationOptions,
    InstanceOptionItems.Enclave enclaveOptions,
    InstanceOptionItems.Maintenance maintenanceOptions,
    InstanceOptionItems.PrivateDnsName privateDnsNameOptions,
    @Nullable List<InstanceOptionItems.License> licenseSet,
    InstanceOptionItems.NetworkPerformance networkPerformanceOptions,
    InstanceOptionItems.Operator operator) {

  /** EC2's word for the lifecycle of Spot Instances. */
  static final String SPOT = "spot";

  record ProductCode(String productCode, String type) {}

  record Placement(
      String availabilityZone,
      String availabilityZoneId,
      String groupName,
      @Nullable String groupId,
      @Nullable Integer partitionNumber,
      String tenancy) {

    static Placement of(Instance instance, ActionContext call) {
      PlacementGroup group = instance.placementGroup();
      return new Placement(
          instance.zone(),
          call.place().zoneId(instance.zone()),
          group == null ? "" : group.name(),
          group == null ? null : group.id(),
          instance.partitionNumber(),
          instance.tenancy());
    }
  }

  record Monitoring(String state) {}

  record StateReason(String code, String message) {}

  record BlockDevice(String deviceName, Ebs ebs) {}

  record Ebs(
      String volumeId,
      String status,
      Instant attachTime,
      boolean deleteOnTermination,
      int ebsCardIndex) {}

  /** An instance in the reply of RunInstances, which does not show its volumes. */
  static InstanceItem launched(Instance instance, ActionContext call) {
    return of(instance, call, List.of());
  }

  static InstanceItem described(Instance instance, ActionContext call) {
    return of(instance, call, devices(instance, call));
  }

  static @Nullable String publicDnsName(Instance instance, ActionContext call) {
    String address = instance.publicIpAddress();
    Subnet subnet = instance.subnet();
    return address == null || (subnet != null && !subnet.vpc().givesDnsNames())
        ? null
        : call.network().publicDnsName(address);
  }

  static @Nullable String privateDnsName(Instance instance, ActionContext call) {
    return instance.isInNetwork() ? instance.privateDnsName(call.network()) : null;
  }

  static @Nullable String privateAddress(Instance instance) {
    return instance.isInNetwork() ? instance.ipv4Address() : null;
  }

  private static @Nullable String ipv6Address(Instance instance) {
    NetworkInterface primary = instance.primaryInterface();
    return primary == null || primary.ipv6Addresses().isEmpty()
        ? null
        : primary.ipv6Addresses().get(0);
  }

  /** The groups of an instance; a terminated one has none. */
  static List<GroupItem> groups(Instance instance) {
    return instance.isInNetwork() ? GroupItem.of(instance.groups()) : List.of();
  }

  static @Nullable Subnet subnet(Instance instance) {
    return instance.isInNetwork() ? instance.subnet() : null;
  }

  private static InstanceItem of(Instance instance, ActionContext call, List<BlockDevice> devices) {
    Subnet subnet = subnet(instance);
    var why = instance.stateReason();
    Instance.Spot spot = instance.spot();
    ImageFeatures features = instance.content().features();
    InstanceOptions options = instance.settings().options();
    return new InstanceItem(
        instance.id(),
        instance.image().id(),
        StateItem.of(instance.state()),
        requireNonNullElse(privateDnsName(instance, call), ""),
        requireNonNullElse(publicDnsName(instance, call), ""),
        requireNonNullElse(instance.reason(), ""),
        instance.launch().keyName(),
        instance.launchIndex(),
        productCodes(instance),
        instance.instanceType(),
        instance.launchTime(),
        Placement.of(instance, call),
        instance.kernelId(),
        instance.ramdiskId(),
        instance.content().windows() ? "windows" : null,
        new Monitoring(instance.settings().monitored() ? "enabled" : "disabled"),
        subnet == null ? null : subnet.id(),
        subnet == null ? null : subnet.vpcId(),
        privateAddress(instance),
        instance.publicIpAddress(),
        ipv6Address(instance),
        subnet == null ? null : instance.sourceDestCheck(),
        groups(instance),
        why == null ? null : new StateReason(why.code(), why.message()),
        instance.content().architecture(),
        rootDeviceType(instance),
        instance.content().rootDeviceName(),
        devices,
        spot == null ? null : SPOT,
        spot == null ? null : spot.requestId(),
        instance.content().virtualizationType(),
        instance.clientToken(),
        TagItem.of(call, instance.id()),
        "xen",
        options.ebsOptimized(),
        enaSupport(instance),
        sriovNetSupport(instance),
        features.bootMode(),
        instance.bootMode(),
        features.tpmSupport(),
        instance.image().content().platformDetails(),
        instance.image().content().usageOperation(),
        instance.attachTime(),
        InstanceNetworkInterfaceItem.of(instance, call),
        ProfileItem.of(instance.profileAssociation()),
        instance.cpuOptions(),
        MetadataOptionsItem.of(instance),
        InstanceOptionItems.CapacityReservation.of(options),
        InstanceOptionItems.Hibernation.of(options),
        InstanceOptionItems.Enclave.of(options),
        InstanceOptionItems.Maintenance.of(options),
        InstanceOptionItems.PrivateDnsName.of(options),
        InstanceOptionItems.License.of(options),
        InstanceOptionItems.NetworkPerformance.USUAL,
        InstanceOptionItems.Operator.NONE);
  }

  /** Whether enhanced networking is on; null if not. */
  static @Nullable Boolean enaSupport(Instance instance) {
    return instance.settings().enaSupport() ? Boolean.TRUE : null;
  }

  /** Whether there is a virtual function; EC2 does not show it on the Nitro System. */
  private static @Nullable String sriovNetSupport(Instance instance) {
    return instance.type().isNitro() ? null : instance.settings().sriovNetSupport();
  }

  static List<BlockDevice> devices(Instance instance, ActionContext call) {
    return call.volumes().attachmentsOf(instance.id()).stream().map(InstanceItem::device).toList();
  }

  static List<ProductCode> productCodes(Instance instance) {
    return instance.productCodes().stream()
        .map(code -> new ProductCode(code, ProductCodes.type(code)))
        .toList();
  }

  static String rootDeviceType(Instance instance) {
    return instance.content().ebsBacked() ? "ebs" : "instance-store";
  }

  private static BlockDevice device(Attachment attachment) {
    return new BlockDevice(
        attachment.device(),
        new Ebs(
            attachment.id(),
            attachment.state().word(),
            attachment.time(),
            attachment.deleteOnTermination(),
            0));
  }
}
