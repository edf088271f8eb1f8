// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import java.util.Comparator;

/** Where on an instance a network interface is attached. */
public record DeviceSlot(int networkCardIndex, int deviceIndex) implements Comparable<DeviceSlot> {
  private static final Comparator<DeviceSlot> ORDER =
      Comparator.comparingInt(DeviceSlot::networkCardIndex)
          .thenComparingInt(DeviceSlot::deviceIndex);

  /** That of the primary network interface. */
  public static final DeviceSlot PRIMARY = new DeviceSlot(0, 0);

  public boolean isPrimary() {
    return equals(PRIMARY);
  }

  @Override
  public int compareTo(DeviceSlot other) {
    return ORDER.compare(this, other);
  }
}
