// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/** Where endpoints listen. In a container or name space without any network it can be missing. */
final class Loopback {
  private Loopback() {}

  static boolean isUp() throws IOException {
    NetworkInterface loopback =
        NetworkInterface.getByInetAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    return loopback != null && loopback.isUp();
  }
}
