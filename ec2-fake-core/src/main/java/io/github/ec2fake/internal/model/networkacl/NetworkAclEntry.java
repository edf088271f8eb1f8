// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a network ACL.
 *
 * <p>Source: EC2's API reference, CreateNetworkAclEntry: which protocols need ports, or a type and
 * a code of ICMP; with all others they count for nothing, so they are not kept.
 *
 * @param egress whether it is about what leaves the subnet
 * @param protocol its number; -1 for all protocols
 * @param cidr which addresses, in CIDR notation
 * @param isIpv6 whether these are of IPv6
 * @param ports null where ports count for nothing
 * @param icmp null where types of ICMP count for nothing
 */
public record NetworkAclEntry(
    int ruleNumber,
    boolean egress,
    int protocol,
    String ruleAction,
    String cidr,
    boolean isIpv6,
    @Nullable Ports ports,
    @Nullable Icmp icmp) {

  /** A range of ports. */
  public record Ports(int from, int to) {}

  /** A type and a code of ICMP; -1 for all. */
  public record Icmp(int type, int code) {}

  static final String ALLOW = "allow";
  static final String DENY = "deny";
  static final String ALL_IPV4 = "0.0.0.0/0";
  static final String ALL_IPV6 = "::/0";

  private static final int ALL = -1;
  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int ICMPV6 = 58;
  private static final int LAST_NUMBER = 32766;
  private static final int LAST_PORT = 65535;
  private static final int LAST_OF_BYTE = 255;
  private static final Set<String> ACTIONS = Set.of(ALLOW, DENY);
  private static final Pattern NUMBER = Pattern.compile("-1|\\d{1,3}");

  /** An entry about all traffic of a version of IP. */
  static NetworkAclEntry ofAll(int ruleNumber, boolean egress, String action, boolean ipv6) {
    return new NetworkAclEntry(
        ruleNumber, egress, ALL, action, ipv6 ? ALL_IPV6 : ALL_IPV4, ipv6, null, null);
  }

  /** Checks what is asked for. */
  static NetworkAclEntry of(NewNetworkAclEntry asked) {
    requireNumber(asked.ruleNumber());
    if (!ACTIONS.contains(asked.ruleAction())) {
      throw NetworkAclErrors.BAD_ACTION.with(asked.ruleAction());
    }
    int protocol = protocol(asked.protocol());
    boolean ipv6 = asked.ipv6Cidr() != null;
    String cidr = cidr(asked);
    boolean hasPorts = protocol == TCP || protocol == UDP;
    boolean hasIcmp = protocol == ICMP || (protocol == ICMPV6 && ipv6);
    return new NetworkAclEntry(
        asked.ruleNumber(),
        asked.egress(),
        protocol,
        asked.ruleAction(),
        cidr,
        ipv6,
        hasPorts ? ports(asked) : null,
        hasIcmp ? icmp(asked) : null);
  }

  static void requireNumber(int number) {
    if (number < 1 || number > LAST_NUMBER) {
      throw NetworkAclErrors.BAD_NUMBER.with(number);
    }
  }

  private static int protocol(String text) {
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > LAST_OF_BYTE) {
      throw NetworkAclErrors.BAD_PROTOCOL.with(text);
    }
    return Integer.parseInt(text);
  }

  private static String cidr(NewNetworkAclEntry asked) {
    String cidr = asked.cidr();
    String ipv6Cidr = asked.ipv6Cidr();
    if (cidr != null && ipv6Cidr == null) {
      Ipv4Block block = Ipv4Block.parse(cidr);
      if (block == null) {
        throw ParameterErrors.NOT_A_CIDR_BLOCK.with(cidr, "cidrBlock");
      }
      return block.toString();
    }
    if (ipv6Cidr != null && cidr == null) {
      Ipv6Block block = Ipv6Block.parse(ipv6Cidr);
      if (block == null) {
        throw ParameterErrors.NOT_A_CIDR_BLOCK.with(ipv6Cidr, "ipv6CidrBlock");
      }
      return block.cidr();
    }
    throw NetworkAclErrors.ONE_CIDR.with();
  }

  private static Ports ports(NewNetworkAclEntry asked) {
    Integer from = asked.fromPort();
    Integer to = asked.toPort();
    if (from == null || to == null) {
      throw Ec2Error.missingParameter("portRange");
    }
    if (from < 0 || to > LAST_PORT || from > to) {
      throw NetworkAclErrors.BAD_PORTS.with(from, to);
    }
    return new Ports(from, to);
  }

  private static Icmp icmp(NewNetworkAclEntry asked) {
    Integer type = asked.icmpType();
    Integer code = asked.icmpCode();
    if (type == null || code == null) {
      throw Ec2Error.missingParameter("icmpTypeCode");
    }
    if (type < ALL || type > LAST_OF_BYTE || code < ALL || code > LAST_OF_BYTE) {
      throw NetworkAclErrors.BAD_ICMP.with(type, code);
    }
    return new Icmp(type, code);
  }
}
