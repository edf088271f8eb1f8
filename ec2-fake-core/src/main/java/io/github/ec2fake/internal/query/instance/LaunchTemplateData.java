// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.RequestReader;
import io.github.ec2fake.internal.query.wire.RequestWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a launch template: those that RunInstances has, all of which may be missing.
 * The RAM disk is the only one with another name.
 */
public record LaunchTemplateData(
    @Nullable String imageId,
    @Nullable String instanceType,
    @Nullable String keyName,
    List<String> securityGroup,
    List<String> securityGroupId,
    @Nullable String userData,
    RunInstances.@Nullable Placement placement,
    @Nullable String kernelId,
    @Nullable String ramDiskId,
    List<BlockDeviceMapping> blockDeviceMapping,
    RunInstances.@Nullable Monitoring monitoring,
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
    List<TagSpecification> tagSpecification) {
  private static final String RAM_DISK = "RamDiskId";
  private static final String RAM_DISK_OF_LAUNCH = "RamdiskId";

  /** In the model's terms; no parameters if there is no data. */
  public static LaunchParameters toModel(@Nullable LaunchTemplateData data) {
    return new LaunchParameters(
        data == null ? Map.of() : renamed(RequestWriter.write(data), RAM_DISK, RAM_DISK_OF_LAUNCH));
  }

  static LaunchTemplateData of(LaunchParameters parameters) {
    return RequestReader.read(
        LaunchTemplateData.class,
        renamed(parameters.byName(), RAM_DISK_OF_LAUNCH, RAM_DISK),
        "CreateLaunchTemplate",
        Set.of());
  }

  private static Map<String, String> renamed(Map<String, String> form, String from, String to) {
    Map<String, String> renamed = new LinkedHashMap<>();
    form.forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
    return renamed;
  }

  /** The launch of one instance with these parameters; null if they name no image. */
  public static @Nullable LaunchRequest launch(LaunchParameters parameters) {
    return parameters.get("ImageId") == null ? null : toLaunch(parameters, Map.of());
  }

  /**
   * The launch of one instance with these parameters.
   *
   * @param tags further ones for the instance
   */
  public static LaunchRequest toLaunch(LaunchParameters parameters, Map<String, String> tags) {
    Map<String, String> one = new LinkedHashMap<>(parameters.byName());
    one.put("MinCount", "1");
    one.put("MaxCount", "1");
    RunInstances action = new RunInstances();
    return action.read(new LaunchParameters(one)).toModel(tags).launch();
  }
}
