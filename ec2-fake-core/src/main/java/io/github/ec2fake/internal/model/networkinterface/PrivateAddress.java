// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import org.jspecify.annotations.Nullable;

/** A private IPv4 address of a network interface; its public address moves along with it. */
public final class PrivateAddress {
  private final String address;
  private final boolean primary;
  private NetworkInterface networkInterface;
  private @Nullable PublicAddress publicAddress;

  PrivateAddress(String address, boolean primary, NetworkInterface networkInterface) {
    this.address = address;
    this.primary = primary;
    this.networkInterface = networkInterface;
  }

  public String address() {
    return address;
  }

  /** Whether it is the one that stays as long as its interface does. */
  public boolean isPrimary() {
    return primary;
  }

  public NetworkInterface networkInterface() {
    return networkInterface;
  }

  void moveTo(NetworkInterface other) {
    networkInterface = other;
  }

  /** Null if it has none. */
  public @Nullable PublicAddress publicAddress() {
    return publicAddress;
  }

  public void publicAddress(@Nullable PublicAddress newAddress) {
    publicAddress = newAddress;
  }
}
