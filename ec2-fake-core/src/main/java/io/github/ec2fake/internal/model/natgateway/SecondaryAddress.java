// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;

/** A further address of a NAT gateway. */
public final class SecondaryAddress {

  /** How far it is on its way in or out. */
  public enum Progress {
    COMING,
    THERE,
    GOING
  }

  private final NatGateway.Address address;
  private final PrivateAddress privateAddress;
  private Progress progress = Progress.COMING;

  SecondaryAddress(NatGateway.Address address, PrivateAddress privateAddress) {
    this.address = address;
    this.privateAddress = privateAddress;
  }

  public NatGateway.Address address() {
    return address;
  }

  PrivateAddress privateAddress() {
    return privateAddress;
  }

  public Progress progress() {
    return progress;
  }

  void progress(Progress now) {
    progress = now;
  }
}
