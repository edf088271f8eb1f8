// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters of DescribeInstanceTypes. */
final class InstanceTypeFilters {
  /** Facts of the model that are filters of the same name. */
  private static final List<String> FACTS =
      List.of(
          "auto-recovery-supported",
          "bare-metal",
          "burstable-performance-supported",
          "current-generation",
          "dedicated-hosts-supported",
          "ebs-info.attachment-limit-type",
          "ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps",
          "ebs-info.ebs-optimized-info.baseline-iops",
          "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps",
          "ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps",
          "ebs-info.ebs-optimized-info.maximum-iops",
          "ebs-info.ebs-optimized-info.maximum-throughput-in-mbps",
          "ebs-info.ebs-optimized-support",
          "ebs-info.encryption-support",
          "ebs-info.maximum-ebs-attachments",
          "ebs-info.nvme-support",
          "free-tier-eligible",
          "hibernation-supported",
          "hypervisor",
          "instance-storage-info.encryption-support",
          "instance-storage-info.nvme-support",
          "instance-storage-info.total-size-in-gb",
          "instance-storage-supported",
          "memory-info.size-in-mib",
          "network-info.bandwidth-weightings",
          "network-info.efa-info.maximum-efa-interfaces",
          "network-info.efa-supported",
          "network-info.ena-support",
          "network-info.encryption-in-transit-supported",
          "network-info.flexible-ena-queues-support",
          "network-info.ipv4-addresses-per-interface",
          "network-info.ipv6-addresses-per-interface",
          "network-info.ipv6-supported",
          "network-info.maximum-network-cards",
          "network-info.maximum-network-interfaces",
          "network-info.network-performance",
          "nitro-enclaves-support",
          "nitro-tpm-info.supported-versions",
          "nitro-tpm-support",
          "processor-info.supported-architecture",
          "processor-info.supported-features",
          "processor-info.sustained-clock-speed-in-ghz",
          "reboot-migration-support",
          "supported-boot-mode",
          "supported-root-device-type",
          "supported-usage-class",
          "supported-virtualization-type",
          "vcpu-info.default-cores",
          "vcpu-info.default-threads-per-core",
          "vcpu-info.default-vcpus",
          "vcpu-info.valid-cores");

  private static final String THREADS = "vcpu-info.valid-threads-per-core";

  static final Filters<InstanceType> ALL = new Filters<>(InstanceTypeFilters::define);

  private static void define(Filters<InstanceType> filters) {
    filters
        .by("instance-type", InstanceType::name)
        .byAny("instance-storage-info.disk.count", disks(InstanceStorageInfo.Disk::count))
        .byAny("instance-storage-info.disk.size-in-gb", disks(InstanceStorageInfo.Disk::sizeInGB))
        .byAny("instance-storage-info.disk.type", disks(InstanceStorageInfo.Disk::type))
        // EC2's reference: "For example, "1" or "1,2"."
        .byAny(
            THREADS,
            type ->
                Stream.concat(Stream.ofNullable(type.fact(THREADS)), type.facts(THREADS).stream()));
    FACTS.forEach(fact -> filters.byAny(fact, type -> type.facts(fact).stream()));
  }

  private static Function<InstanceType, Stream<?>> disks(
      Function<InstanceStorageInfo.Disk, String> value) {
    return type -> InstanceStorageInfo.disks(type).stream().map(value);
  }

  private InstanceTypeFilters() {}
}
