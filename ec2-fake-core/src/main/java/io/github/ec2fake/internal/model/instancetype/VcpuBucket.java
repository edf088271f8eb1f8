// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import io.github.ec2fake.limit.Quota;
import org.jspecify.annotations.Nullable;

/**
 * A group of instance families whose virtual CPUs EC2 limits together, those of On-Demand and of
 * Spot Instances apart.
 *
 * <p>Source: the user guide, "Amazon EC2 instance type quotas"; Service Quotas, service {@code
 * ec2}.
 */
public enum VcpuBucket {
  DL(Quota.DL_VCPUS, Quota.SPOT_DL_VCPUS, "dl"),
  HPC(Quota.HPC_VCPUS, null, "hpc"),
  INF(Quota.INF_VCPUS, Quota.SPOT_INF_VCPUS, "inf"),
  TRN(Quota.TRN_VCPUS, Quota.SPOT_TRN_VCPUS, "trn"),
  F(Quota.F_VCPUS, Quota.SPOT_F_VCPUS, "f"),
  G(Quota.G_VCPUS, Quota.SPOT_G_VCPUS, "g", "vt"),
  P(Quota.P_VCPUS, Quota.SPOT_P_VCPUS, "p"),
  HIGH_MEMORY(Quota.HIGH_MEMORY_VCPUS, null, "u"),
  X(Quota.X_VCPUS, Quota.SPOT_X_VCPUS, "x"),
  /** The families A, C, D, H, I, M, R, T and Z. */
  STANDARD(Quota.STANDARD_VCPUS, Quota.SPOT_STANDARD_VCPUS, "");

  private final Quota onDemand;
  private final @Nullable Quota spot;
  private final String first;
  private final String second;

  VcpuBucket(Quota onDemand, @Nullable Quota spot, String prefix) {
    this(onDemand, spot, prefix, prefix);
  }

  VcpuBucket(Quota onDemand, @Nullable Quota spot, String first, String second) {
    this.onDemand = onDemand;
    this.spot = spot;
    this.first = first;
    this.second = second;
  }

  /** The bucket of an instance type; the first whose prefix its name has. */
  static VcpuBucket of(String type) {
    for (VcpuBucket bucket : values()) {
      if (type.startsWith(bucket.first) || type.startsWith(bucket.second)) {
        return bucket;
      }
    }
    throw new IllegalStateException("no bucket has " + type);
  }

  public Quota onDemand() {
    return onDemand;
  }

  /** The quota of Spot Instances; null if EC2 has none. */
  public @Nullable Quota spot() {
    return spot;
  }
}
