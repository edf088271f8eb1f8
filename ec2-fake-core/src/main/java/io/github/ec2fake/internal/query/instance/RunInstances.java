// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.LaunchOptions;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.model.instance.NewInstances;
import io.github.ec2fake.internal.model.instance.Reservation;
import io.github.ec2fake.internal.model.instance.ShutdownBehavior;
import io.github.ec2fake.internal.model.instance.SpotOptions;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.model.networkinterface.PrefixRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.RequestReader;
import io.github.ec2fake.internal.query.wire.RequestWriter;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Launches instances. */
@NotModelled(
    """
    AdditionalInfo BlockDeviceMapping.Ebs.OutpostArn
    CapacityReservationSpecification.CapacityReservationTarget CpuOptions.AmdSevSnp
    ElasticGpuSpecification ElasticInferenceAccelerator
    NetworkInterface.AssociateCarrierIpAddress
    Placement.Affinity Placement.HostId Placement.HostResourceGroupArn
    Placement.SpreadDomain
    """)
@Throttled(requests = RequestBucket.LAUNCHES, instances = RequestBucket.STARTED_INSTANCES)
final class RunInstances implements WriteAction<RunInstances.Request, RunInstances.Reply> {
  private static final Set<String> TAGGABLE =
      Set.of("instance", "volume", "network-interface", "spot-instances-request", "elastic-gpu");

  record Request(
      @Nullable String imageId,
      @Required Integer minCount,
      @Required Integer maxCount,
      @Nullable String instanceType,
      @Nullable String keyName,
      List<String> securityGroup,
      @MayBeEmpty List<String> securityGroupId,
      @Nullable String userData,
      @Nullable Placement placement,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      List<BlockDeviceMapping> blockDeviceMapping,
      @Nullable Monitoring monitoring,
      @Nullable String subnetId,
      @Nullable String privateIpAddress,
      List<AddressParameters.Ipv6> ipv6Address,
      @Nullable Integer ipv6AddressCount,
      @Nullable Boolean enablePrimaryIpv6,
      @Nullable Boolean disableApiTermination,
      @Nullable Boolean disableApiStop,
      List<LaunchedInterface> networkInterface,
      LaunchOptionParameters.@Nullable Metadata metadataOptions,
      LaunchOptionParameters.@Nullable Cpu cpuOptions,
      @Nullable Boolean ebsOptimized,
      LaunchOptionParameters.@Nullable Credits creditSpecification,
      LaunchOptionParameters.@Nullable Hibernation hibernationOptions,
      LaunchOptionParameters.@Nullable Enclave enclaveOptions,
      LaunchOptionParameters.@Nullable Maintenance maintenanceOptions,
      LaunchOptionParameters.@Nullable PrivateDnsName privateDnsNameOptions,
      LaunchOptionParameters.@Nullable CapacityReservation capacityReservationSpecification,
      @Nullable ProfileSpecification iamInstanceProfile,
      List<LaunchOptionParameters.License> licenseSpecification,
      @Nullable InstanceMarketOptions instanceMarketOptions,
      @Nullable String instanceInitiatedShutdownBehavior,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification,
      @Nullable Template launchTemplate) {

    /** The launch without a template, or with one whose parameters have come into the request. */
    NewInstances toModel(Map<String, String> tagsOfTemplate) {
      if (imageId == null) {
        throw Ec2Error.missingParameter("ImageId");
      }
      LaunchRequest launch =
          new LaunchRequest(
              imageId,
              instanceType,
              keyName,
              placement == null ? LaunchRequest.Placement.ANY : placement.toModel(),
              NetworkInterfaceRequest.networking(
                  LaunchRequest.Networking.of(
                      subnetId,
                      AddressParameters.toModel(
                          privateIpAddress,
                          List.of(),
                          null,
                          ipv6Address,
                          ipv6AddressCount,
                          enablePrimaryIpv6,
                          PrefixRequest.NONE),
                      securityGroup,
                      securityGroupId),
                  networkInterface.stream().map(LaunchedInterface::toModel).toList()),
              new LaunchRequest.Boot(kernelId, ramdiskId, userData),
              new LaunchRequest.Options(
                  Boolean.TRUE.equals(disableApiTermination),
                  Boolean.TRUE.equals(disableApiStop),
                  instanceInitiatedShutdownBehavior == null
                      ? null
                      : ShutdownBehavior.of(instanceInitiatedShutdownBehavior),
                  monitoring != null && Boolean.TRUE.equals(monitoring.enabled())),
              launchOptions(),
              BlockDeviceMapping.toModel(blockDeviceMapping),
              new LaunchRequest.Tags(
                  instanceTags(tagsOfTemplate), tags("volume"), tags("network-interface")));
      return new NewInstances(minCount, maxCount, launch, spotOptions(), clientToken);
    }

    private @Nullable SpotOptions spotOptions() {
      Map<String, String> tags = tags("spot-instances-request");
      if (instanceMarketOptions == null) {
        if (!tags.isEmpty()) {
          throw MarketOptionErrors.TAGS_WITHOUT_SPOT.with();
        }
        return null;
      }
      return instanceMarketOptions.toModel(tags);
    }

    private LaunchOptions launchOptions() {
      LaunchOptions asked =
          new LaunchOptions(
              metadataOptions == null ? null : metadataOptions.toModel(),
              cpuOptions == null ? null : cpuOptions.toModel(),
              ebsOptimized,
              creditSpecification == null ? null : creditSpecification.cpuCredits(),
              hibernationOptions == null ? null : hibernationOptions.configured(),
              enclaveOptions == null ? null : enclaveOptions.enabled(),
              maintenanceOptions == null ? null : maintenanceOptions.autoRecovery(),
              privateDnsNameOptions == null ? null : privateDnsNameOptions.toModel(),
              capacityReservationSpecification == null
                  ? null
                  : capacityReservationSpecification.capacityReservationPreference(),
              iamInstanceProfile == null ? null : iamInstanceProfile.toModel(),
              licenseSpecification.stream()
                  .map(LaunchOptionParameters.License::licenseConfigurationArn)
                  .filter(Objects::nonNull)
                  .toList());
      return asked.equals(LaunchOptions.NONE) ? LaunchOptions.NONE : asked;
    }

    private Map<String, String> instanceTags(Map<String, String> tagsOfTemplate) {
      Map<String, String> all = new TreeMap<>(tags("instance"));
      all.putAll(tagsOfTemplate);
      return all;
    }

    private Map<String, String> tags(String resourceType) {
      return TagSpecification.tags(tagSpecification, TAGGABLE, resourceType);
    }
  }

  record Placement(
      @Nullable String availabilityZone,
      @Nullable String tenancy,
      @Nullable String groupName,
      @Nullable String groupId,
      @Nullable Integer partitionNumber) {

    LaunchRequest.Placement toModel() {
      return new LaunchRequest.Placement(
          availabilityZone, tenancy, groupName, groupId, partitionNumber);
    }
  }

  record Monitoring(@Nullable Boolean enabled) {}

  /**
   * The launch template of a launch.
   *
   * @param version null for the default version
   */
  record Template(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      @Nullable String version) {

    LaunchTemplateVersion version(ActionContext call) {
      return call.launchTemplates()
          .forLaunch(
              call.caller(), new TemplateReference(launchTemplateId, launchTemplateName), version);
    }
  }

  record Reply(
      String reservationId,
      String ownerId,
      List<GroupItem> groupSet,
      List<InstanceItem> instancesSet) {}

  @Override
  public long instancesTouched(Map<String, String> parameters) {
    String most = parameters.getOrDefault("MaxCount", "");
    return most.matches("\\d{1,9}") ? Long.parseLong(most) : 0;
  }

  @Override
  public boolean needsCapacity() {
    return true;
  }

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    NewInstances asked = toModel(request, call);
    Change<Reservation> launch =
        asked.spot() == null
            ? call.instances().launch(call.caller(), asked)
            : call.spotRequests().launch(call.caller(), asked);
    return launch.map(reservation -> reply(reservation, call));
  }

  private NewInstances toModel(Request request, ActionContext call) {
    if (request.launchTemplate() == null) {
      return request.toModel(Map.of());
    }
    LaunchTemplateVersion version = request.launchTemplate().version(call);
    LaunchParameters whole =
        new LaunchParameters(RequestWriter.write(request)).over(version.data());
    return read(whole).toModel(version.instanceTags());
  }

  Request read(LaunchParameters parameters) {
    return RequestReader.read(Request.class, parameters.byName(), "RunInstances", notModelled());
  }

  private static Reply reply(Reservation reservation, ActionContext call) {
    return new Reply(
        reservation.id(),
        reservation.ownerId(),
        ReservationItem.groups(reservation.instances().get(0)),
        reservation.instances().stream()
            .map(instance -> InstanceItem.launched(instance, call))
            .toList());
  }
}
