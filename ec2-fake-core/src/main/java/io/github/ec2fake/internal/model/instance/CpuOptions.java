// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import org.jspecify.annotations.Nullable;

/** The CPU cores of an instance, and the threads that each of them runs. */
public record CpuOptions(int coreCount, int threadsPerCore) {

  /** What a launch asks for; null for what it does not say. */
  public record Request(@Nullable Integer coreCount, @Nullable Integer threadsPerCore) {}

  /** What instances of a type have unless they are launched with others; null if not known. */
  static @Nullable CpuOptions of(InstanceType type) {
    String cores = type.fact("vcpu-info.default-cores");
    String threads = type.fact("vcpu-info.default-threads-per-core");
    return cores == null || threads == null
        ? null
        : new CpuOptions(Integer.parseInt(cores), Integer.parseInt(threads));
  }
}
