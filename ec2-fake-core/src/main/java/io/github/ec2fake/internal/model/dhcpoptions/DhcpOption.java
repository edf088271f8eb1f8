// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.dhcpoptions;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A DHCP option.
 *
 * <p>Source: EC2's API reference, CreateDhcpOptions: the names, how many values they have, and
 * which.
 *
 * @param key its name, for example {@code domain-name-servers}
 */
public record DhcpOption(String key, List<String> values) {
  static final String DOMAIN_NAME = "domain-name";
  static final String DOMAIN_NAME_SERVERS = "domain-name-servers";
  static final String AMAZON_DNS = "AmazonProvidedDNS";

  private static final String NETBIOS_NODE_TYPE = "netbios-node-type";
  private static final String LEASE_TIME = "ipv6-address-preferred-lease-time";
  private static final int MOST_SERVERS = 4;
  private static final long SHORTEST_LEASE = 140;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+( [A-Za-z0-9._-]+)*");
  private static final Set<String> NODE_TYPES = Set.of("1", "2", "4", "8");

  public DhcpOption {
    values = List.copyOf(values);
  }

  /** Checks the options that are asked for. */
  static List<DhcpOption> checked(List<DhcpOption> asked) {
    if (asked.isEmpty()) {
      throw Ec2Error.missingParameter("dhcpConfiguration");
    }
    Set<String> keys = new HashSet<>();
    List<DhcpOption> options = new ArrayList<>();
    for (DhcpOption option : asked) {
      if (!keys.add(option.key)) {
        throw DhcpOptionsErrors.TWICE.with(option.key);
      }
      options.add(option.checked());
    }
    return options;
  }

  private DhcpOption checked() {
    if (values.isEmpty()) {
      throw DhcpOptionsErrors.NO_VALUE.with(key);
    }
    return switch (key) {
      case DOMAIN_NAME_SERVERS -> values.equals(List.of(AMAZON_DNS)) ? this : servers();
      case "netbios-name-servers" -> servers();
      case "ntp-servers" -> ntpServers();
      case DOMAIN_NAME -> one(NAME.matcher(first()).matches(), "It must be a domain name.");
      case NETBIOS_NODE_TYPE -> one(NODE_TYPES.contains(first()), "Valid values: 1, 2, 4, 8.");
      case LEASE_TIME ->
          one(isLeaseTime(first()), "It must be a number of seconds, 140 to 2147483647.");
      default -> throw DhcpOptionsErrors.UNKNOWN.with(key);
    };
  }

  private String first() {
    return values.get(0);
  }

  private static boolean isLeaseTime(String text) {
    return NUMBER.matcher(text).matches()
        && Long.parseLong(text) >= SHORTEST_LEASE
        && Long.parseLong(text) <= Integer.MAX_VALUE;
  }

  private DhcpOption one(boolean isValid, String reason) {
    if (values.size() > 1) {
      throw DhcpOptionsErrors.TOO_MANY_VALUES.with(key, 1);
    }
    if (!isValid) {
      throw DhcpOptionsErrors.BAD_VALUE.with(first(), key, reason);
    }
    return this;
  }

  private DhcpOption servers() {
    List<String> addresses = addresses();
    if (addresses.size() > MOST_SERVERS) {
      throw DhcpOptionsErrors.TOO_MANY_VALUES.with(key, MOST_SERVERS);
    }
    return new DhcpOption(key, addresses);
  }

  /** There can be four with addresses of IPv4 and four with those of IPv6. */
  private DhcpOption ntpServers() {
    List<String> addresses = addresses();
    long ipv4 = addresses.stream().filter(DhcpOption::isIpv4).count();
    if (ipv4 > MOST_SERVERS || addresses.size() - ipv4 > MOST_SERVERS) {
      throw DhcpOptionsErrors.TOO_MANY_VALUES.with(key, "4 of IPv4 and 4 of IPv6");
    }
    return new DhcpOption(key, addresses);
  }

  /** Several addresses can be given as one value, with commas. */
  private List<String> addresses() {
    List<String> addresses =
        values.stream().flatMap(value -> List.of(value.split(",", -1)).stream()).toList();
    for (String address : addresses) {
      if (!isIpv4(address) && Ipv6Block.parse(address + "/128") == null) {
        throw DhcpOptionsErrors.BAD_VALUE.with(address, key, "It must be an IP address.");
      }
    }
    return addresses;
  }

  private static boolean isIpv4(String address) {
    return Ipv4Block.parse(address + "/32") != null;
  }
}
