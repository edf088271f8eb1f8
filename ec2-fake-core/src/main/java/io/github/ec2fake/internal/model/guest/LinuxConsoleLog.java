// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** The console output of a booting Linux, abridged. */
public final class LinuxConsoleLog {
  private LinuxConsoleLog() {}

  /** The output of an instance with a private DNS name, which begins with the name of the host. */
  public static String text(String instanceId, String privateDnsName, String architecture) {
    String host = privateDnsName.substring(0, privateDnsName.indexOf('.'));
    List<String> key = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(instanceId.hashCode());
    for (int i = 0; i < 16; i++) {
      key.add(HexFormat.of().toHexDigits((byte) random.nextInt()));
    }
    return String.join(
        "\n",
        "Linux version 2.6.35.14-97.44.amzn1." + architecture,
        "Setting hostname " + host + ":  [  OK  ]",
        "Bringing up interface eth0:  [  OK  ]",
        "ec2: #############################################################",
        "ec2: -----BEGIN SSH HOST KEY FINGERPRINTS-----",
        "ec2: 2048 " + String.join(":", key) + " /etc/ssh/ssh_host_rsa_key.pub (RSA)",
        "ec2: -----END SSH HOST KEY FINGERPRINTS-----",
        "ec2: #############################################################",
        "",
        host + " login: ");
  }
}
