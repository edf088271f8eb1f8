// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import org.jspecify.annotations.Nullable;

/** How an instance type reaches volumes. */
record EbsInfo(
    @Nullable String ebsOptimizedSupport,
    @Nullable String encryptionSupport,
    @Nullable EbsOptimizedInfo ebsOptimizedInfo,
    @Nullable String nvmeSupport) {

  record EbsOptimizedInfo(
      String baselineBandwidthInMbps,
      @Nullable String baselineThroughputInMBps,
      @Nullable String baselineIops,
      @Nullable String maximumBandwidthInMbps,
      @Nullable String maximumThroughputInMBps,
      @Nullable String maximumIops) {
    private static final String PREFIX = "ebs-info.ebs-optimized-info.";

    static @Nullable EbsOptimizedInfo of(InstanceType type) {
      String baseline = type.fact(PREFIX + "baseline-bandwidth-in-mbps");
      return baseline == null
          ? null
          : new EbsOptimizedInfo(
              baseline,
              type.fact(PREFIX + "baseline-throughput-in-mbps"),
              type.fact(PREFIX + "baseline-iops"),
              type.fact(PREFIX + "maximum-bandwidth-in-mbps"),
              type.fact(PREFIX + "maximum-throughput-in-mbps"),
              type.fact(PREFIX + "maximum-iops"));
    }
  }

  static @Nullable EbsInfo of(InstanceType type) {
    String optimized = type.fact("ebs-info.ebs-optimized-support");
    return optimized == null
        ? null
        : new EbsInfo(
            optimized,
            type.fact("ebs-info.encryption-support"),
            EbsOptimizedInfo.of(type),
            type.fact("ebs-info.nvme-support"));
  }
}
