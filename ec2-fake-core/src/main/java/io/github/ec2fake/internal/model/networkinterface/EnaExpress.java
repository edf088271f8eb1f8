// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.instancetype.InstanceType;

/**
 * Whether an attached network interface uses ENA Express.
 *
 * @param udp for UDP traffic, too
 */
public record EnaExpress(boolean enabled, boolean udp) {
  /** As an interface is attached that does not ask for it. */
  public static final EnaExpress OFF = new EnaExpress(false, false);

  /** Refuses what an instance type cannot do. */
  void check(InstanceType type) {
    if (udp && !enabled) {
      throw NetworkInterfaceErrors.UDP_WITHOUT_ENA_EXPRESS.with();
    }
    if (enabled && !Boolean.TRUE.equals(type.flag("network-info.ena-srd-supported"))) {
      throw NetworkInterfaceErrors.NO_ENA_EXPRESS.with(type.name());
    }
  }
}
