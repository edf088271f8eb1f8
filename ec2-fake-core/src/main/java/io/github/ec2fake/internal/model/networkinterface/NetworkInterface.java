// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A network interface, whether attached or not. */
public final class NetworkInterface extends Resource<NetworkInterfaceState> {
  private final Subnet subnet;
  private final @Nullable Requester requester;
  private final List<PrivateAddress> addresses = new ArrayList<>();
  private final List<String> ipv6Addresses = new ArrayList<>();
  private final List<String> ipv4Prefixes = new ArrayList<>();
  private final List<String> ipv6Prefixes = new ArrayList<>();
  private List<SecurityGroup> groups;
  private String description;
  private boolean sourceDestCheck = true;
  private boolean associatePublicIpAddress;
  private boolean primaryIpv6;
  private String type = InterfaceOptions.USUAL;
  private ConnectionTracking tracking = ConnectionTracking.DEFAULT;
  private @Nullable InterfaceAttachment attachment;

  /**
   * The service that made an interface in the account of a user and manages it there.
   *
   * @param id an account, or a word such as {@code amazon-aws}
   * @param interfaceType EC2's word, for example {@code nat_gateway}
   */
  public record Requester(String id, String interfaceType) {}

  NetworkInterface(
      String id,
      String ownerId,
      NetworkInterfaceState state,
      Subnet subnet,
      List<SecurityGroup> groups,
      String description,
      @Nullable Requester requester) {
    super(id, ownerId, state);
    this.subnet = subnet;
    this.groups = groups;
    this.description = description;
    this.requester = requester;
    groups.forEach(group -> group.usedBy(id));
  }

  public Subnet subnet() {
    return subnet;
  }

  /** EC2's word for its status. */
  public String status() {
    return state().word();
  }

  /** A locally administered address, as EC2's are. It follows from the id. */
  public String macAddress() {
    return NetworkInterfaceIds.macAddress(id());
  }

  public String description() {
    return description;
  }

  void description(String newDescription) {
    description = newDescription;
  }

  /** The service that manages it; null if its owner does. */
  public @Nullable Requester requester() {
    return requester;
  }

  /** The id of its attachment to what a service made; null if it is no service's. */
  public @Nullable String serviceAttachmentId() {
    return requester == null
        ? null
        : Ids.twin(NetworkInterfaceIds.INTERFACE, id(), NetworkInterfaceIds.SERVICE_ATTACHMENT);
  }

  public String interfaceType() {
    return requester == null ? type : requester.interfaceType();
  }

  /** Whether it is an Elastic Fabric Adapter. */
  public boolean isEfa() {
    return interfaceType().equals(InterfaceOptions.EFA) || isEfaOnly();
  }

  /** Whether it is an Elastic Fabric Adapter without addresses. */
  boolean isEfaOnly() {
    return interfaceType().equals(InterfaceOptions.EFA_ONLY);
  }

  void options(InterfaceOptions options) {
    type = Objects.requireNonNullElse(options.type(), type);
    tracking = options.tracking();
  }

  /** How long its idle connections are tracked. */
  public ConnectionTracking tracking() {
    return tracking;
  }

  void tracking(ConnectionTracking now) {
    tracking = now;
  }

  /** Whether its traffic has to have its own address as source or destination. */
  public boolean sourceDestCheck() {
    return sourceDestCheck;
  }

  public void sourceDestCheck(boolean nowChecked) {
    sourceDestCheck = nowChecked;
  }

  /** Whether it gets a public address with each start, as the primary one of an instance. */
  public boolean associatePublicIpAddress() {
    return associatePublicIpAddress;
  }

  public void associatePublicIpAddress(boolean nowAssociated) {
    associatePublicIpAddress = nowAssociated;
  }

  public List<SecurityGroup> groups() {
    return groups;
  }

  /** Replaces its groups, which hear of it. */
  public void groups(List<SecurityGroup> newGroups) {
    groups.forEach(group -> group.releasedBy(id()));
    groups = newGroups;
    groups.forEach(group -> group.usedBy(id()));
  }

  /** Its private IPv4 addresses, the primary one first. */
  public List<PrivateAddress> addresses() {
    return Collections.unmodifiableList(addresses);
  }

  /** The one that stays as long as it does; null in a subnet for IPv6 only, or if it has none. */
  public @Nullable PrivateAddress primaryAddress() {
    return addresses.isEmpty() ? null : addresses.get(0);
  }

  /** Its primary private address; null in a subnet for IPv6 only. */
  public @Nullable String privateIpAddress() {
    PrivateAddress primary = primaryAddress();
    return primary == null ? null : primary.address();
  }

  /** The public address of its primary private one; null if it has none. */
  public @Nullable PublicAddress publicAddress() {
    PrivateAddress primary = primaryAddress();
    return primary == null ? null : primary.publicAddress();
  }

  /** Whether the public address of its primary private one is elastic. */
  public boolean hasElasticAddress() {
    PublicAddress address = publicAddress();
    return address != null && address.isElastic();
  }

  /** Gives its primary private address, if it has one, another public one. */
  public void publicAddress(@Nullable PublicAddress newAddress) {
    PrivateAddress primary = primaryAddress();
    if (primary != null) {
      primary.publicAddress(newAddress);
    }
  }

  /** One of its private addresses; null if it has none like it. */
  public @Nullable PrivateAddress address(String privateIpAddress) {
    return addresses.stream()
        .filter(each -> each.address().equals(privateIpAddress))
        .findFirst()
        .orElse(null);
  }

  void add(PrivateAddress address) {
    addresses.add(address);
    address.moveTo(this);
  }

  void remove(PrivateAddress address) {
    addresses.remove(address);
  }

  public List<String> ipv6Addresses() {
    return Collections.unmodifiableList(ipv6Addresses);
  }

  void addIpv6(String address) {
    ipv6Addresses.add(address);
  }

  void removeIpv6(String address) {
    ipv6Addresses.remove(address);
  }

  /** Whether the first of its IPv6 addresses is its primary one, which cannot be unassigned. */
  public boolean hasPrimaryIpv6() {
    return primaryIpv6;
  }

  void enablePrimaryIpv6() {
    primaryIpv6 = true;
  }

  /** The blocks of private IPv4 addresses that it has besides, in CIDR notation. */
  public List<String> ipv4Prefixes() {
    return Collections.unmodifiableList(ipv4Prefixes);
  }

  void addIpv4Prefix(String prefix) {
    ipv4Prefixes.add(prefix);
  }

  void removeIpv4Prefix(String prefix) {
    ipv4Prefixes.remove(prefix);
  }

  /** The blocks of IPv6 addresses that it has besides, in CIDR notation. */
  public List<String> ipv6Prefixes() {
    return Collections.unmodifiableList(ipv6Prefixes);
  }

  void addIpv6Prefix(String prefix) {
    ipv6Prefixes.add(prefix);
  }

  void removeIpv6Prefix(String prefix) {
    ipv6Prefixes.remove(prefix);
  }

  /** Null while it is attached to nothing. */
  public @Nullable InterfaceAttachment attachment() {
    return attachment;
  }

  void attachment(@Nullable InterfaceAttachment newAttachment) {
    attachment = newAttachment;
  }

  /** The instance that it is attached to; null if there is none. */
  public @Nullable String instanceId() {
    return attachment == null ? null : attachment.instanceId();
  }
}
