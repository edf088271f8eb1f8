// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a launch asks for of the hardware and of the services around an instance; null where it
 * leaves EC2 its default.
 *
 * @param cpuCredits {@code standard} or {@code unlimited}
 * @param autoRecovery {@code default} or {@code disabled}
 * @param capacityReservationPreference {@code open} or {@code none}
 * @param licenses the ARNs of license configurations
 */
public record LaunchOptions(
    MetadataOptions.@Nullable Change metadata,
    CpuOptions.@Nullable Request cpu,
    @Nullable Boolean ebsOptimized,
    @Nullable String cpuCredits,
    @Nullable Boolean hibernation,
    @Nullable Boolean enclave,
    @Nullable String autoRecovery,
    PrivateDnsNameOptions.@Nullable Request privateDnsName,
    @Nullable String capacityReservationPreference,
    IamInstanceProfile.@Nullable Request iamInstanceProfile,
    List<String> licenses) {

  /** EC2's defaults. */
  public static final LaunchOptions NONE =
      new LaunchOptions(null, null, null, null, null, null, null, null, null, null, List.of());

  /** Those of a Spot request's launch specification. */
  public static LaunchOptions of(
      @Nullable Boolean ebsOptimized, IamInstanceProfile.@Nullable Request profile) {
    return new LaunchOptions(
        null, null, ebsOptimized, null, null, null, null, null, null, profile, List.of());
  }
}
