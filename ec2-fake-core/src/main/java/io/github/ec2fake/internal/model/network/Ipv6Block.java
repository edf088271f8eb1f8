// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of IPv6 addresses in CIDR notation, in canonical form: no bits are set behind the prefix,
 * and the longest run of zeros is left out.
 */
public record Ipv6Block(String cidr) {
  private static final int GROUPS = 8;
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

  /** Parses CIDR notation; null if it is malformed. */
  public static @Nullable Ipv6Block parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
      return null;
    }
    int length = Integer.parseInt(text.substring(slash + 1));
    int[] groups = groups(text.substring(0, slash));
    if (groups == null || length > 16 * GROUPS) {
      return null;
    }
    for (int i = 0; i < GROUPS; i++) {
      int kept = Math.max(0, Math.min(16, length - 16 * i));
      groups[i] &= 0xFFFF << (16 - kept);
    }
    return new Ipv6Block(canonical(groups) + "/" + length);
  }

  /** The canonical form of an address; null if it is malformed. */
  public static @Nullable String address(String text) {
    int[] groups = groups(text);
    return groups == null ? null : canonical(groups);
  }

  public boolean contains(String address) {
    return equals(parse(address + "/" + prefixLength()));
  }

  boolean contains(Ipv6Block other) {
    return prefixLength() <= other.prefixLength() && other.within(prefixLength()).equals(cidr);
  }

  /** An address of a block with 64 bits for them, by these bits. */
  String address(long bits) {
    int[] groups = groups(cidr.substring(0, cidr.indexOf('/')));
    if (groups == null) {
      throw new IllegalStateException(cidr);
    }
    for (int i = 0; i < 4; i++) {
      groups[GROUPS - 1 - i] = (int) (bits >>> (16 * i)) & 0xFFFF;
    }
    return canonical(groups);
  }

  /** One of the smaller blocks that it consists of, by its number, which has up to 16 bits. */
  Ipv6Block part(int number, int length) {
    int[] groups = groups(cidr.substring(0, cidr.indexOf('/')));
    if (groups == null) {
      throw new IllegalStateException(cidr);
    }
    groups[length / 16 - 1] |= number;
    return new Ipv6Block(canonical(groups) + "/" + length);
  }

  int prefixLength() {
    return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
  }

  /** The larger block of a prefix length that it is in, in CIDR notation. */
  String within(int length) {
    Ipv6Block larger = parse(cidr.substring(0, cidr.indexOf('/') + 1) + length);
    return larger == null ? cidr : larger.cidr;
  }

  /** The eight groups of an address; null if it is malformed. */
  private static int @Nullable [] groups(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      String[] all = address.split(":", -1);
      return all.length == GROUPS ? fill(all, new String[0]) : null;
    }
    String[] front = split(address.substring(0, gap));
    String[] back = split(address.substring(gap + 2));
    return front.length + back.length < GROUPS ? fill(front, back) : null;
  }

  private static String[] split(String part) {
    return part.isEmpty() ? new String[0] : part.split(":", -1);
  }

  private static int @Nullable [] fill(String[] front, String[] back) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < front.length + back.length; i++) {
      String group = i < front.length ? front[i] : back[i - front.length];
      if (!GROUP.matcher(group).matches()) {
        return null;
      }
      groups[i < front.length ? i : GROUPS - back.length + i - front.length] =
          Integer.parseInt(group, 16);
    }
    return groups;
  }

  private static String canonical(int[] groups) {
    int start = 0;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = 0;
      while (i + zeros < GROUPS && groups[i + zeros] == 0) {
        zeros++;
      }
      if (zeros > longest) {
        start = i;
        longest = zeros;
      }
    }
    return longest == 1
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, start) + "::" + joined(groups, start + longest, GROUPS);
  }

  private static String joined(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
