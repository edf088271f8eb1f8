package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.Reservation;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Launches instances. */
public final class RunInstances
    implements UnsplitWriteAction<RunInstances.Request, RunInstances.Reply> {
  private static final Set<String> TAGGABLE =
      Set.of("instance", "volume", "network-interface", "spot-instances-request", "elastic-gpu");

  record Request(
      @Required String imageId,
      @Required Integer minCount,
      @Required Integer maxCount,
      @Nullable String instanceType,
      @Nullable String keyName,
      List<String> securityGroup,
      List<String> securityGroupId,
      @Nullable String userData,
      @Nullable Placement placement,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      List<BlockDeviceMapping> blockDeviceMapping,
      @Nullable Monitoring monitoring,
      @Nullable String subnetId,
      @Nullable String privateIpAddress,
      @Nullable Boolean disableApiTermination,
      @Nullable String instanceInitiatedShutdownBehavior,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {}

  record Placement(@Nullable String availabilityZone, @Nullable String tenancy) {}

  record Monitoring(@Nullable Boolean enabled) {}

  /**
   * What is at a device, as every action that launches has it.
   *
   * @param deviceName the device
   * @param virtualName an instance store, or null
   * @param noDevice anything, even nothing, to leave the image's device out; or null
   * @param ebs a volume, or null
   */
  public record BlockDeviceMapping(
      @Required String deviceName,
      @Nullable String virtualName,
      @io.github.ec2fake.internal.query.wire.MayBeEmpty @Nullable String noDevice,
      @Nullable Ebs ebs) {

    /** In the model's terms. */
    public LaunchRequest.BlockDeviceChange toModel() {
      return new LaunchRequest.BlockDeviceChange(
          deviceName,
          virtualName,
          noDevice != null,
          ebs != null,
          ebs == null ? null : ebs.snapshotId(),
          ebs == null ? null : ebs.volumeSize(),
          ebs == null ? null : ebs.deleteOnTermination(),
          ebs == null ? null : ebs.volumeType(),
          ebs == null ? null : ebs.encrypted());
    }
  }

  /**
   * A volume at a device.
   *
   * @param snapshotId what it is made from, or null
   * @param volumeSize its size, or null
   * @param deleteOnTermination whether it goes with the instance, or null
   * @param volumeType its type, or null
   * @param encrypted whether it is encrypted, or null
   */
  public record Ebs(
      @Nullable String snapshotId,
      @Nullable Integer volumeSize,
      @Nullable Boolean deleteOnTermination,
      @Nullable String volumeType,
      @Nullable Boolean encrypted) {}

  record Reply(
      String reservationId,
      String ownerId,
      List<GroupItem> groupSet,
      List<InstanceItem> instancesSet) {}

  @Override
  public Set<String> notModelled() {
    return Set.of(
        "BlockDeviceMapping.Ebs.Iops",
        "BlockDeviceMapping.Ebs.KmsKeyId",
        "BlockDeviceMapping.Ebs.OutpostArn",
        "BlockDeviceMapping.Ebs.Throughput",
        "AdditionalInfo",
        "CapacityReservationSpecification",
        "CpuOptions",
        "CreditSpecification",
        "DisableApiStop",
        "EbsOptimized",
        "ElasticGpuSpecification",
        "ElasticInferenceAccelerator",
        "EnablePrimaryIpv6",
        "EnclaveOptions",
        "HibernationOptions",
        "IamInstanceProfile",
        "InstanceMarketOptions",
        "Ipv6Address",
        "Ipv6AddressCount",
        "LaunchTemplate",
        "LicenseSpecification",
        "MaintenanceOptions",
        "MetadataOptions",
        "NetworkInterface",
        "Placement.Affinity",
        "Placement.GroupId",
        "Placement.GroupName",
        "Placement.HostId",
        "Placement.HostResourceGroupArn",
        "Placement.PartitionNumber",
        "Placement.SpreadDomain",
        "PrivateDnsNameOptions");
  }

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LAUNCHES;
  }

  @Override
  public TokenBucket instanceBucket() {
    return RequestBuckets.STARTED_INSTANCES;
  }

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
  public Reply serve(Request request, ActionContext call) {
    Reservation reservation = call.region().instances().launch(call.caller(), toModel(request));
    return new Reply(
        reservation.id(),
        reservation.ownerId(),
        reservation.instances().get(0).subnet() == null
            ? GroupItem.of(reservation.instances().get(0))
            : List.of(),
        reservation.instances().stream()
            .map(instance -> InstanceItem.launched(instance, call))
            .toList());
  }

  private static LaunchRequest toModel(Request request) {
    Placement placement = request.placement();
    return new LaunchRequest(
        request.imageId(),
        request.minCount(),
        request.maxCount(),
        request.instanceType(),
        request.keyName(),
        request.securityGroup(),
        request.securityGroupId(),
        placement == null ? null : placement.availabilityZone(),
        placement == null ? null : placement.tenancy(),
        request.subnetId(),
        request.privateIpAddress(),
        request.userData(),
        request.blockDeviceMapping().stream().map(BlockDeviceMapping::toModel).toList(),
        Boolean.TRUE.equals(request.disableApiTermination()),
        stopsOnShutdown(request.instanceInitiatedShutdownBehavior()),
        request.monitoring() != null && Boolean.TRUE.equals(request.monitoring().enabled()),
        request.kernelId(),
        request.ramdiskId(),
        request.clientToken(),
        TagSpecification.tags(request.tagSpecification(), TAGGABLE, "instance"),
        TagSpecification.tags(request.tagSpecification(), TAGGABLE, "volume"));
  }

  private static @Nullable Boolean stopsOnShutdown(@Nullable String behavior) {
    if (behavior == null) {
      return null;
    }
    return switch (behavior) {
      case "stop" -> true;
      case "terminate" -> false;
      default ->
          throw Ec2Error.invalidParameterValue(
              "Value ("
                  + behavior
                  + ") for parameter instanceInitiatedShutdownBehavior is invalid."
                  + " It must be 'stop' or 'terminate'.");
    };
  }
}
