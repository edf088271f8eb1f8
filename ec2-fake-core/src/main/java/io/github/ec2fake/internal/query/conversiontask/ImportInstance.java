// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.conversiontask.InstanceImport;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.ShutdownBehavior;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins to convert the disk image of a virtual machine into an instance. */
@NotModelled(
    """
    LaunchSpecification.AdditionalInfo
    LaunchSpecification.Placement.Affinity
    LaunchSpecification.Placement.HostId LaunchSpecification.Placement.HostResourceGroupArn
    LaunchSpecification.Placement.SpreadDomain
    """)
final class ImportInstance implements WriteAction<ImportInstance.Request, ConversionTaskReply> {

  record Request(
      @Nullable String description,
      @Nullable LaunchSpecification launchSpecification,
      List<DiskImage> diskImage,
      @Required String platform) {

    InstanceImport toModel() {
      if (diskImage.isEmpty()) {
        throw Ec2Error.missingParameter("DiskImage");
      }
      DiskImage disk = diskImage.get(0);
      LaunchSpecification launch =
          launchSpecification == null ? LaunchSpecification.NONE : launchSpecification;
      return new InstanceImport(
          platform,
          description,
          launch.architecture(),
          launch.instanceType(),
          launch.placement() == null ? LaunchRequest.Placement.ANY : launch.placement().toModel(),
          LaunchRequest.Networking.of(
              launch.subnetId(),
              AddressRequest.of(launch.privateIpAddress()),
              launch.groupName(),
              launch.groupId()),
          launch.userData() == null ? null : launch.userData().data(),
          launch.options(),
          disk.image().toModel(disk.description(), disk.volume()));
    }
  }

  record DiskImage(
      @Required DiskImageParameters.Image image,
      @Nullable String description,
      DiskImageParameters.@Nullable Volume volume) {}

  record LaunchSpecification(
      @Nullable String architecture,
      List<String> groupName,
      List<String> groupId,
      @Nullable UserData userData,
      @Nullable String instanceType,
      @Nullable Placement placement,
      @Nullable Monitoring monitoring,
      @Nullable String subnetId,
      @Nullable String instanceInitiatedShutdownBehavior,
      @Nullable String privateIpAddress) {

    static final LaunchSpecification NONE =
        new LaunchSpecification(
            null, List.of(), List.of(), null, null, null, null, null, null, null);

    LaunchRequest.Options options() {
      return new LaunchRequest.Options(
          false,
          false,
          instanceInitiatedShutdownBehavior == null
              ? null
              : ShutdownBehavior.of(instanceInitiatedShutdownBehavior),
          monitoring != null && Boolean.TRUE.equals(monitoring.enabled()));
    }
  }

  /** The SDK for Java v1 names its only member, others do not. */
  record Monitoring(@Nullable Boolean enabled) {}

  record UserData(@Nullable String data) {}

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

  @Override
  public Change<ConversionTaskReply> check(Request request, ActionContext call) {
    return call.conversionTasks()
        .importInstance(call.caller(), request.toModel(), request.diskImage().size())
        .map(task -> ConversionTaskReply.of(task, call));
  }
}
