// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import org.jspecify.annotations.Nullable;

/**
 * How many seconds idle connections of a network interface are tracked; null for EC2's default.
 *
 * <p>Source of the limits: ConnectionTrackingSpecificationRequest.
 *
 * @param tcpEstablished of TCP connections
 * @param udpStream of UDP flows with more than one request and response
 * @param udp of other UDP flows
 */
public record ConnectionTracking(
    @Nullable Integer tcpEstablished, @Nullable Integer udpStream, @Nullable Integer udp) {
  /** EC2's defaults. */
  public static final ConnectionTracking DEFAULT = new ConnectionTracking(null, null, null);

  private static final int LEAST = 60;

  /** Refuses what EC2 does not allow. */
  void check() {
    check(tcpEstablished, "tcpEstablishedTimeout", LEAST, 432_000);
    check(udpStream, "udpStreamTimeout", LEAST, 180);
    check(udp, "udpTimeout", 30, LEAST);
  }

  private static void check(@Nullable Integer seconds, String parameter, int least, int most) {
    if (seconds != null && (seconds < least || seconds > most)) {
      throw NetworkInterfaceErrors.BAD_TIMEOUT.with(seconds, parameter, least, most);
    }
  }

  /** This with what a change says instead. */
  ConnectionTracking with(ConnectionTracking change) {
    return new ConnectionTracking(
        change.tcpEstablished == null ? tcpEstablished : change.tcpEstablished,
        change.udpStream == null ? udpStream : change.udpStream,
        change.udp == null ? udp : change.udp);
  }
}
