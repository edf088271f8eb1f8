// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An instance type, as it is described. What is not known is left out. */
record InstanceTypeItem(
    String instanceType,
    @Nullable Boolean currentGeneration,
    @Nullable Boolean freeTierEligible,
    @Nullable List<String> supportedUsageClasses,
    @Nullable List<String> supportedRootDeviceTypes,
    @Nullable List<String> supportedVirtualizationTypes,
    @Nullable Boolean bareMetal,
    @Nullable String hypervisor,
    @Nullable ProcessorInfo processorInfo,
    @Nullable VCpuInfo vCpuInfo,
    @Nullable MemoryInfo memoryInfo,
    @Nullable Boolean instanceStorageSupported,
    @Nullable InstanceStorageInfo instanceStorageInfo,
    @Nullable EbsInfo ebsInfo,
    @Nullable NetworkInfo networkInfo,
    Accelerators.@Nullable GpuInfo gpuInfo,
    Accelerators.@Nullable FpgaInfo fpgaInfo,
    @Nullable PlacementGroupInfo placementGroupInfo,
    Accelerators.@Nullable InferenceAcceleratorInfo inferenceAcceleratorInfo,
    @Nullable Boolean hibernationSupported,
    @Nullable Boolean burstablePerformanceSupported,
    @Nullable Boolean dedicatedHostsSupported,
    @Nullable Boolean autoRecoverySupported,
    @Nullable List<String> supportedBootModes,
    @Nullable String nitroEnclavesSupport,
    @Nullable String nitroTpmSupport,
    @Nullable NitroTpmInfo nitroTpmInfo,
    Accelerators.@Nullable MediaAcceleratorInfo mediaAcceleratorInfo,
    Accelerators.@Nullable NeuronInfo neuronInfo,
    @Nullable String phcSupport) {

  record ProcessorInfo(
      @Nullable List<String> supportedArchitectures,
      @Nullable String sustainedClockSpeedInGhz,
      @Nullable List<String> supportedFeatures,
      @Nullable String manufacturer) {

    static @Nullable ProcessorInfo of(InstanceType type) {
      return isSaid(
              type,
              "processor-info.supported-architecture",
              "processor-info.sustained-clock-speed-in-ghz",
              "processor-info.manufacturer")
          ? new ProcessorInfo(
              list(type, "processor-info.supported-architecture"),
              type.fact("processor-info.sustained-clock-speed-in-ghz"),
              list(type, "processor-info.supported-features"),
              type.fact("processor-info.manufacturer"))
          : null;
    }
  }

  record VCpuInfo(
      @Nullable String defaultVCpus,
      @Nullable String defaultCores,
      @Nullable String defaultThreadsPerCore,
      @Nullable List<String> validCores,
      @Nullable List<String> validThreadsPerCore) {

    static @Nullable VCpuInfo of(InstanceType type) {
      return isSaid(type, "vcpu-info.default-vcpus", "vcpu-info.default-cores")
          ? new VCpuInfo(
              type.fact("vcpu-info.default-vcpus"),
              type.fact("vcpu-info.default-cores"),
              type.fact("vcpu-info.default-threads-per-core"),
              list(type, "vcpu-info.valid-cores"),
              list(type, "vcpu-info.valid-threads-per-core"))
          : null;
    }
  }

  record MemoryInfo(String sizeInMiB) {
    static @Nullable MemoryInfo of(InstanceType type) {
      String size = type.fact("memory-info.size-in-mib");
      return size == null ? null : new MemoryInfo(size);
    }
  }

  record PlacementGroupInfo(List<String> supportedStrategies) {
    static @Nullable PlacementGroupInfo of(InstanceType type) {
      List<String> strategies = list(type, "placement-group-info.supported-strategies");
      return strategies == null ? null : new PlacementGroupInfo(strategies);
    }
  }

  record NitroTpmInfo(List<String> supportedVersions) {
    static @Nullable NitroTpmInfo of(InstanceType type) {
      List<String> versions = list(type, "nitro-tpm-info.supported-versions");
      return versions == null ? null : new NitroTpmInfo(versions);
    }
  }

  static InstanceTypeItem of(InstanceType type) {
    return new InstanceTypeItem(
        type.name(),
        type.flag("current-generation"),
        type.flag("free-tier-eligible"),
        list(type, "supported-usage-class"),
        list(type, "supported-root-device-type"),
        list(type, "supported-virtualization-type"),
        type.flag("bare-metal"),
        type.fact("hypervisor"),
        ProcessorInfo.of(type),
        VCpuInfo.of(type),
        MemoryInfo.of(type),
        type.flag("instance-storage-supported"),
        InstanceStorageInfo.of(type),
        EbsInfo.of(type),
        NetworkInfo.of(type),
        Accelerators.GpuInfo.of(type),
        Accelerators.FpgaInfo.of(type),
        PlacementGroupInfo.of(type),
        Accelerators.InferenceAcceleratorInfo.of(type),
        type.flag("hibernation-supported"),
        type.flag("burstable-performance-supported"),
        type.flag("dedicated-hosts-supported"),
        type.flag("auto-recovery-supported"),
        list(type, "supported-boot-mode"),
        type.fact("nitro-enclaves-support"),
        type.fact("nitro-tpm-support"),
        NitroTpmInfo.of(type),
        Accelerators.MediaAcceleratorInfo.of(type),
        Accelerators.NeuronInfo.of(type),
        type.fact("phc-support"));
  }

  /** A list; null, and so left out, if it is empty. */
  private static @Nullable List<String> list(InstanceType type, String fact) {
    List<String> facts = type.facts(fact);
    return facts.isEmpty() ? null : facts;
  }

  private static boolean isSaid(InstanceType type, String... facts) {
    return Arrays.stream(facts).flatMap(fact -> Stream.ofNullable(type.fact(fact))).count() > 0;
  }
}
