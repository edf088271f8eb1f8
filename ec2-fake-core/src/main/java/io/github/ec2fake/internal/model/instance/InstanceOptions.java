// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that an instance has. Instances that were launched with EC2's defaults share them.
 *
 * @param cpu null for those of the instance type
 * @param cpuCredits {@code standard} or {@code unlimited}; null for that of the instance type
 * @param autoRecovery {@code default} or {@code disabled}
 * @param capacityReservationPreference {@code open} or {@code none}
 * @param licenses the ARNs of license configurations
 */
public record InstanceOptions(
    MetadataOptions metadata,
    @Nullable CpuOptions cpu,
    boolean ebsOptimized,
    @Nullable String cpuCredits,
    boolean hibernation,
    boolean enclave,
    String autoRecovery,
    PrivateDnsNameOptions privateDnsName,
    String capacityReservationPreference,
    List<String> licenses) {

  static final InstanceOptions DEFAULT = defaults(MetadataOptions.DEFAULT);
  static final InstanceOptions METADATA_VERSION_2 = defaults(MetadataOptions.VERSION_2);

  private static InstanceOptions defaults(MetadataOptions metadata) {
    return new InstanceOptions(
        metadata,
        null,
        false,
        null,
        false,
        false,
        "default",
        PrivateDnsNameOptions.DEFAULT,
        "open",
        List.of());
  }

  /** These options with what a launch asks for instead; its values have been checked. */
  InstanceOptions with(LaunchOptions asked) {
    CpuOptions.Request cores = asked.cpu();
    return new InstanceOptions(
        metadata.with(asked.metadata()),
        cores == null || cores.coreCount() == null || cores.threadsPerCore() == null
            ? null
            : new CpuOptions(cores.coreCount(), cores.threadsPerCore()),
        Boolean.TRUE.equals(asked.ebsOptimized()),
        asked.cpuCredits(),
        Boolean.TRUE.equals(asked.hibernation()),
        Boolean.TRUE.equals(asked.enclave()),
        asked.autoRecovery() == null ? autoRecovery : asked.autoRecovery(),
        privateDnsName.with(asked.privateDnsName()),
        asked.capacityReservationPreference() == null
            ? capacityReservationPreference
            : asked.capacityReservationPreference(),
        asked.licenses());
  }

  InstanceOptions withPrivateDnsName(PrivateDnsNameOptions options) {
    return options.equals(privateDnsName)
        ? this
        : new InstanceOptions(
            metadata,
            cpu,
            ebsOptimized,
            cpuCredits,
            hibernation,
            enclave,
            autoRecovery,
            options,
            capacityReservationPreference,
            licenses);
  }

  InstanceOptions withMetadata(MetadataOptions options) {
    return new InstanceOptions(
        options,
        cpu,
        ebsOptimized,
        cpuCredits,
        hibernation,
        enclave,
        autoRecovery,
        privateDnsName,
        capacityReservationPreference,
        licenses);
  }

  InstanceOptions withEbsOptimized(boolean optimized) {
    return new InstanceOptions(
        metadata,
        cpu,
        optimized,
        cpuCredits,
        hibernation,
        enclave,
        autoRecovery,
        privateDnsName,
        capacityReservationPreference,
        licenses);
  }

  InstanceOptions withCpuCredits(String credits) {
    return new InstanceOptions(
        metadata,
        cpu,
        ebsOptimized,
        credits,
        hibernation,
        enclave,
        autoRecovery,
        privateDnsName,
        capacityReservationPreference,
        licenses);
  }

  InstanceOptions withAutoRecovery(String recovery) {
    return new InstanceOptions(
        metadata,
        cpu,
        ebsOptimized,
        cpuCredits,
        hibernation,
        enclave,
        recovery,
        privateDnsName,
        capacityReservationPreference,
        licenses);
  }

  /** The same on another instance type, which has CPUs of its own. */
  InstanceOptions withCpuOfType() {
    return cpu == null
        ? this
        : new InstanceOptions(
            metadata,
            null,
            ebsOptimized,
            cpuCredits,
            hibernation,
            enclave,
            autoRecovery,
            privateDnsName,
            capacityReservationPreference,
            licenses);
  }
}
