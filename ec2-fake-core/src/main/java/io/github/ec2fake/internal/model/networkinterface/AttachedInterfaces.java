// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The network interfaces of an instance, in the order of their devices. */
public final class AttachedInterfaces {
  private final SortedMap<DeviceSlot, NetworkInterface> bySlot = new TreeMap<>();

  public List<NetworkInterface> all() {
    return List.copyOf(bySlot.values());
  }

  List<DeviceSlot> slots() {
    return List.copyOf(bySlot.keySet());
  }

  public int size() {
    return bySlot.size();
  }

  /** The one that every instance in a VPC has; null on EC2-Classic. */
  public @Nullable NetworkInterface primary() {
    return bySlot.get(DeviceSlot.PRIMARY);
  }

  /** The only one, which calls mean that name the instance; null on EC2-Classic. */
  public @Nullable NetworkInterface only(String instanceId) {
    if (bySlot.size() > 1) {
      throw NetworkInterfaceErrors.SEVERAL_OF_INSTANCE.with(instanceId);
    }
    return primary();
  }

  boolean has(DeviceSlot slot) {
    return bySlot.containsKey(slot);
  }

  long efas() {
    return bySlot.values().stream().filter(NetworkInterface::isEfa).count();
  }

  void put(DeviceSlot slot, NetworkInterface networkInterface) {
    bySlot.put(slot, networkInterface);
  }

  void remove(DeviceSlot slot) {
    bySlot.remove(slot);
  }

  /**
   * Whether an instance gets a public address when it starts: what the launch asked for, or its
   * subnet said then, unless it has several network interfaces.
   *
   * <p>Source: the VPC user guide, "Public IPv4 addresses".
   */
  public boolean areGivenPublicAddress() {
    NetworkInterface primary = primary();
    return primary == null
        || (primary.associatePublicIpAddress() && primary.primaryAddress() != null && size() == 1);
  }
}
