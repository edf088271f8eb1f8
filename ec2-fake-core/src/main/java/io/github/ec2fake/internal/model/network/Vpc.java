// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A VPC. Its first IPv4 block is the one that it was created with, and stays. */
public final class Vpc implements OwnedResource {
  /** What stands for the id of DHCP options in a VPC without any. */
  public static final String NO_DHCP_OPTIONS = "default";

  static final String PREFIX = "vpc-";

  private final String id;
  private final String ownerId;
  private final boolean isDefault;
  private final String tenancy;
  private String dhcpOptionsId;
  private boolean dnsSupport = true;
  private boolean dnsHostnames;
  private boolean addressUsageMetrics;
  private final List<CidrAssociation> ipv4 = new ArrayList<>();
  private final List<CidrAssociation> ipv6 = new ArrayList<>();
  private final Map<String, Subnet> subnets = new LinkedHashMap<>();

  Vpc(
      String id,
      String ownerId,
      boolean isDefault,
      String tenancy,
      String dhcpOptionsId,
      CidrAssociation first) {
    this.id = id;
    this.ownerId = ownerId;
    this.isDefault = isDefault;
    this.tenancy = tenancy;
    this.dhcpOptionsId = dhcpOptionsId;
    this.dnsHostnames = isDefault;
    this.ipv4.add(first);
  }

  @Override
  public String id() {
    return id;
  }

  /** The id of something that it has exactly one of, such as its first main route table. */
  public String twin(String prefix) {
    return Ids.twin(PREFIX, id, prefix);
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public boolean isDefault() {
    return isDefault;
  }

  /** Which tenancy its instances have: {@code default} or {@code dedicated}. */
  public String tenancy() {
    return tenancy;
  }

  public String dhcpOptionsId() {
    return dhcpOptionsId;
  }

  void dhcpOptionsId(String other) {
    dhcpOptionsId = other;
  }

  /** Its first IPv4 block, in CIDR notation. */
  public String cidr() {
    return ipv4.get(0).cidr();
  }

  /** Its IPv4 blocks. */
  public List<CidrAssociation> ipv4() {
    return Collections.unmodifiableList(ipv4);
  }

  /** Its IPv6 blocks. */
  public List<CidrAssociation> ipv6() {
    return Collections.unmodifiableList(ipv6);
  }

  /** Whether addresses, in CIDR notation, are among its own. */
  public boolean has(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    return block == null
        ? ipv6.stream().anyMatch(each -> CidrBlocks.isWithin(cidr, each.cidr()))
        : ipv4.stream().anyMatch(each -> CidrBlocks.block(each.cidr()).contains(block));
  }

  void addIpv4(CidrAssociation association) {
    ipv4.add(association);
  }

  void addIpv6(CidrAssociation association) {
    ipv6.add(association);
  }

  void remove(CidrAssociation association) {
    ipv4.remove(association);
    ipv6.remove(association);
  }

  /** Whether instances resolve names by the VPC's DNS server. */
  public boolean dnsSupport() {
    return dnsSupport;
  }

  /** Whether instances with public addresses have public DNS names. */
  public boolean dnsHostnames() {
    return dnsHostnames;
  }

  public boolean addressUsageMetrics() {
    return addressUsageMetrics;
  }

  /** Whether its instances show a public DNS name, which takes both attributes. */
  public boolean givesDnsNames() {
    return dnsSupport && dnsHostnames;
  }

  void set(VpcAttribute attribute, boolean value) {
    switch (attribute) {
      case ENABLE_DNS_SUPPORT -> dnsSupport = value;
      case ENABLE_DNS_HOSTNAMES -> dnsHostnames = value;
      case ENABLE_NETWORK_ADDRESS_USAGE_METRICS -> addressUsageMetrics = value;
    }
  }

  public Collection<Subnet> subnets() {
    return Collections.unmodifiableCollection(subnets.values());
  }

  void add(Subnet subnet) {
    subnets.put(subnet.id(), subnet);
  }

  void remove(Subnet subnet) {
    subnets.remove(subnet.id());
  }

  /** The default subnet of a zone; null if it was deleted. */
  @Nullable Subnet defaultSubnet(String zone) {
    return subnets.values().stream()
        .filter(subnet -> subnet.isDefault() && subnet.zone().equals(zone))
        .findFirst()
        .orElse(null);
  }
}
