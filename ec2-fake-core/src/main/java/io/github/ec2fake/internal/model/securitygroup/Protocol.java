// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An IP protocol.
 *
 * @param number its number at IANA, or -1 for all protocols
 */
public record Protocol(int number) {
  static final Protocol ALL = new Protocol(-1);
  static final Protocol ICMP = new Protocol(1);
  static final Protocol TCP = new Protocol(6);
  static final Protocol UDP = new Protocol(17);
  static final Protocol ICMPV6 = new Protocol(58);

  private static final Pattern NUMBER = Pattern.compile("-1|\\d{1,3}");

  /** Reads a protocol's name or number; null if EC2 does not know it. */
  static @Nullable Protocol parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "icmp" -> ICMP;
      case "tcp" -> TCP;
      case "udp" -> UDP;
      case "icmpv6" -> ICMPV6;
      default ->
          NUMBER.matcher(text).matches() && Integer.parseInt(text) <= 255
              ? new Protocol(Integer.parseInt(text))
              : null;
    };
  }

  boolean hasPorts() {
    return equals(TCP) || equals(UDP);
  }

  boolean hasTypes() {
    return equals(ICMP) || equals(ICMPV6);
  }

  public String text() {
    return switch (number) {
      case 1 -> "icmp";
      case 6 -> "tcp";
      case 17 -> "udp";
      case 58 -> "icmpv6";
      default -> String.valueOf(number);
    };
  }
}
