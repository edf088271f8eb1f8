// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How much of its family an instance size stands for.
 *
 * <p>Source: EC2's user guide, "Modify Reserved Instances", "Support for modifying instance sizes".
 */
final class SizeFootprint {
  private static final BigDecimal XLARGE = BigDecimal.valueOf(8);
  private static final BigDecimal OF_A_CPU = BigDecimal.valueOf(2);
  private static final String TIMES_XLARGE = "xlarge";

  private static final Map<String, BigDecimal> SMALL_SIZES =
      Map.of(
          "nano",
          new BigDecimal("0.25"),
          "micro",
          new BigDecimal("0.5"),
          "small",
          BigDecimal.ONE,
          "medium",
          BigDecimal.valueOf(2),
          "large",
          BigDecimal.valueOf(4),
          TIMES_XLARGE,
          XLARGE);

  /** It stands for i3.16xlarge, though it has eight virtual CPUs more. */
  private static final String I3_METAL = "i3.metal";

  private static final BigDecimal OF_I3_METAL = BigDecimal.valueOf(128);

  private SizeFootprint() {}

  /**
   * The footprint of one instance. That of a bare metal size is that of the virtualized size with
   * as many virtual CPUs.
   *
   * <p>Source: EC2's user guide, "How Reserved Instance discounts are applied", "Normalization
   * factor for bare metal instances".
   */
  static BigDecimal of(InstanceType type) {
    String name = type.name();
    if (name.equals(I3_METAL)) {
      return OF_I3_METAL;
    }
    String size = name.substring(name.indexOf('.') + 1);
    BigDecimal small = SMALL_SIZES.get(size);
    if (small != null) {
      return small;
    }
    if (size.endsWith(TIMES_XLARGE)) {
      String times = size.substring(0, size.length() - TIMES_XLARGE.length());
      return new BigDecimal(times).multiply(XLARGE);
    }
    String cpus = type.fact("vcpu-info.default-vcpus");
    return cpus == null ? XLARGE : new BigDecimal(cpus).multiply(OF_A_CPU);
  }
}
