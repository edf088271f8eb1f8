// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import java.time.Instant;
import java.util.Objects;

/** A tunnel of a VPN connection. */
public final class VpnTunnel {
  private final String outsideAddress;
  private String insideCidr;
  private String preSharedKey;
  private TunnelOptions options;
  private Instant since;
  private boolean up;

  VpnTunnel(
      String outsideAddress,
      String insideCidr,
      String preSharedKey,
      TunnelOptions options,
      Instant since) {
    this.outsideAddress = outsideAddress;
    this.insideCidr = insideCidr;
    this.preSharedKey = preSharedKey;
    this.options = options;
    this.since = since;
  }

  /** The public address of Amazon's side. */
  public String outsideAddress() {
    return outsideAddress;
  }

  /** Its own addresses, in CIDR notation. */
  public String insideCidr() {
    return insideCidr;
  }

  public String preSharedKey() {
    return preSharedKey;
  }

  /** What was asked for. */
  public TunnelOptions options() {
    return options;
  }

  /** Changes what is asked for, and keeps the rest. */
  void change(TunnelOptions asked) {
    options = asked.over(options);
    insideCidr = Objects.requireNonNullElse(asked.insideCidr(), insideCidr);
    preSharedKey = Objects.requireNonNullElse(asked.preSharedKey(), preSharedKey);
  }

  /** When its status changed. */
  public Instant since() {
    return since;
  }

  public boolean isUp() {
    return up;
  }

  void up(boolean isUp, Instant now) {
    up = isUp;
    since = now;
  }
}
