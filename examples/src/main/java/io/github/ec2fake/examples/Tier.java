// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import java.util.Optional;

/** A tier of a network of three, and the port at which its servers are reached. */
public enum Tier {
  /** Reached from the Internet. */
  WEB(443, 0),
  /** Reached from the web servers. */
  APPLICATION(8080, 16),
  /** Reached from the application servers. */
  DATABASE(1433, 32);

  private final int port;
  private final int firstBlock;

  Tier(int port, int firstBlock) {
    this.port = port;
    this.firstBlock = firstBlock;
  }

  /**
   * The port that its security group opens.
   *
   * @return the TCP port
   */
  public int port() {
    return port;
  }

  /** The addresses of its subnet in a zone, of which there can be 16. */
  String blockOf(int zone) {
    return "10.0." + (firstBlock + zone) + ".0/24";
  }

  /** The tier that may reach it; empty if everybody may. */
  Optional<Tier> caller() {
    return switch (this) {
      case WEB -> Optional.empty();
      case APPLICATION -> Optional.of(WEB);
      case DATABASE -> Optional.of(APPLICATION);
    };
  }

  boolean isPublic() {
    return this == WEB;
  }

  /** For names. */
  String word() {
    return switch (this) {
      case WEB -> "web";
      case APPLICATION -> "application";
      case DATABASE -> "database";
    };
  }
}
