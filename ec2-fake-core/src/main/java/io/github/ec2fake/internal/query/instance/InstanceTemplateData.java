// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceOptions;
import io.github.ec2fake.internal.model.instance.InstanceSettings;
import io.github.ec2fake.internal.model.instance.MetadataOptions;
import io.github.ec2fake.internal.model.instance.PrivateDnsNameOptions;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import io.github.ec2fake.internal.model.networkinterface.InterfaceAttachment;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.spot.NewSpotRequests;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import io.github.ec2fake.internal.query.networkinterface.NetworkInterfaceItem;
import io.github.ec2fake.internal.query.networkinterface.OptionParameters;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagParameter;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a launch template that launches instances such as a given one. */
public final class InstanceTemplateData {
  private InstanceTemplateData() {}

  /** What GetLaunchTemplateData shows of an instance. */
  public static LaunchTemplateDataItem of(Instance instance, ActionContext call) {
    InstanceSettings settings = instance.settings();
    InstanceOptions options = settings.options();
    List<NetworkInterface> interfaces = instance.networkInterfaces();
    String credits = instance.cpuCredits();
    return LaunchTemplateDataItem.of(
        new LaunchTemplateData(
            instance.image().id(),
            instance.instanceType(),
            instance.launch().keyName(),
            List.of(),
            interfaces.isEmpty() ? groupIds(instance.groups()) : List.of(),
            settings.userData(),
            placement(instance),
            instance.kernelId(),
            instance.ramdiskId(),
            call.volumes().attachmentsOf(instance.id()).stream()
                .map(InstanceTemplateData::device)
                .toList(),
            new RunInstances.Monitoring(settings.monitored()),
            settings.protectedFromTermination(),
            settings.protectedFromStop(),
            interfaces.stream()
                .map(each -> networkInterface(each, interfaces.size() == 1))
                .toList(),
            metadata(options.metadata()),
            options.cpu() == null
                ? null
                : new LaunchOptionParameters.Cpu(
                    options.cpu().coreCount(), options.cpu().threadsPerCore()),
            options.ebsOptimized(),
            credits == null ? null : new LaunchOptionParameters.Credits(credits),
            new LaunchOptionParameters.Hibernation(options.hibernation()),
            new LaunchOptionParameters.Enclave(options.enclave()),
            new LaunchOptionParameters.Maintenance(options.autoRecovery()),
            privateDnsName(options.privateDnsName()),
            new LaunchOptionParameters.CapacityReservation(options.capacityReservationPreference()),
            profile(instance),
            options.licenses().stream().map(LaunchOptionParameters.License::new).toList(),
            market(instance, call),
            instance.shutdownBehavior().word(),
            tags(instance, call)));
  }

  private static RunInstances.Placement placement(Instance instance) {
    PlacementGroup group = instance.placementGroup();
    return new RunInstances.Placement(
        instance.zone(),
        instance.tenancy(),
        group == null ? "" : group.name(),
        null,
        instance.partitionNumber());
  }

  private static List<String> groupIds(List<SecurityGroup> groups) {
    return groups.stream().map(SecurityGroup::id).toList();
  }

  /** One of several says nothing of a public address, with which they could not be launched. */
  private static LaunchedInterface networkInterface(NetworkInterface each, boolean isOnly) {
    InterfaceAttachment attachment = each.attachment();
    return new LaunchedInterface(
        attachment == null ? 0 : attachment.slot().deviceIndex(),
        networkCardIndex(attachment),
        null,
        each.subnet().id(),
        each.privateIpAddress(),
        each.addresses().stream()
            .filter(address -> !address.isPrimary())
            .map(address -> new AddressParameters.Private(address.address(), false))
            .toList(),
        null,
        ipv6(each),
        null,
        null,
        each.ipv4Prefixes().stream().map(AddressParameters.Ipv4Prefix::new).toList(),
        null,
        each.ipv6Prefixes().stream().map(AddressParameters.Ipv6Prefix::new).toList(),
        null,
        groupIds(each.groups()),
        isOnly ? hasPublicAddress(each) : null,
        each.description(),
        attachment == null || attachment.deleteOnTermination(),
        each.isEfa() ? each.interfaceType() : null,
        OptionParameters.Tracking.of(each.tracking()),
        attachment == null ? null : OptionParameters.EnaSrd.of(attachment.enaExpress()));
  }

  /** Null in a subnet for IPv6 only. */
  private static @Nullable Boolean hasPublicAddress(NetworkInterface each) {
    return each.primaryAddress() == null ? null : each.publicAddress() != null;
  }

  /** That of another network card than the first; null for that, which all types have. */
  private static @Nullable Integer networkCardIndex(@Nullable InterfaceAttachment attachment) {
    int index = attachment == null ? 0 : attachment.slot().networkCardIndex();
    return index == 0 ? null : index;
  }

  private static List<AddressParameters.Ipv6> ipv6(NetworkInterface each) {
    return NetworkInterfaceItem.Ipv6Address.of(each).stream()
        .map(
            address ->
                new AddressParameters.Ipv6(
                    address.ipv6Address(), address.isPrimaryIpv6() ? Boolean.TRUE : null))
        .toList();
  }

  private static BlockDeviceMapping device(Attachment attachment) {
    Volume volume = attachment.volume();
    return new BlockDeviceMapping(
        attachment.device(),
        null,
        null,
        new BlockDeviceMapping.Ebs(
            volume.snapshotId(),
            volume.size(),
            attachment.deleteOnTermination(),
            volume.type().word(),
            volume.encrypted(),
            volume.iops(),
            volume.throughput(),
            volume.kmsKeyId()));
  }

  private static LaunchOptionParameters.Metadata metadata(MetadataOptions options) {
    return new LaunchOptionParameters.Metadata(
        options.httpTokens(),
        options.httpPutResponseHopLimit(),
        options.httpEndpoint(),
        options.httpProtocolIpv6(),
        options.instanceMetadataTags());
  }

  private static LaunchOptionParameters.PrivateDnsName privateDnsName(
      PrivateDnsNameOptions options) {
    return new LaunchOptionParameters.PrivateDnsName(
        options.hostnameType(), options.aRecord(), options.aaaaRecord());
  }

  /** How a Spot Instance was asked for, as long as its request is listed. */
  private static @Nullable InstanceMarketOptions market(Instance instance, ActionContext call) {
    Instance.Spot spot = instance.spot();
    return spot == null
        ? null
        : new InstanceMarketOptions(
            InstanceItem.SPOT,
            call.spotRequests().describe(call.caller(), List.of()).stream()
                .filter(request -> request.id().equals(spot.requestId()))
                .findFirst()
                .map(request -> spotOptions(request.asked()))
                .orElse(null));
  }

  private static InstanceMarketOptions.Spot spotOptions(NewSpotRequests asked) {
    BigDecimal bid = asked.bid();
    return new InstanceMarketOptions.Spot(
        bid == null ? null : SpotPrice.listed(bid),
        asked.persistent() ? SpotRequestType.PERSISTENT.word() : SpotRequestType.ONE_TIME.word(),
        null,
        asked.validUntil(),
        asked.interruption().word());
  }

  private static @Nullable ProfileSpecification profile(Instance instance) {
    ProfileItem profile = ProfileItem.of(instance.profileAssociation());
    return profile == null ? null : new ProfileSpecification(profile.arn(), null);
  }

  /** The tags of the instance, without those that AWS itself has given it. */
  private static List<TagSpecification> tags(Instance instance, ActionContext call) {
    List<TagParameter> tags =
        call.tags().of(instance.ownerId(), instance.id()).entrySet().stream()
            .filter(tag -> !tag.getKey().startsWith("aws:"))
            .map(tag -> new TagParameter(tag.getKey(), tag.getValue()))
            .toList();
    return tags.isEmpty() ? List.of() : List.of(new TagSpecification("instance", tags));
  }
}
