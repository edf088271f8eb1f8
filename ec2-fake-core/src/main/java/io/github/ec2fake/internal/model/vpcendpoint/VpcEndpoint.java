// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint by which a VPC reaches a service. */
public final class VpcEndpoint extends Resource<VpcEndpointState> {
  private final Vpc vpc;
  private final EndpointService service;
  private final Instant creationTime;
  private final Set<String> routeTableIds = new LinkedHashSet<>();
  private final Map<Subnet, NetworkInterface> interfaces = new LinkedHashMap<>();
  private final Set<SecurityGroup> groups = new LinkedHashSet<>();
  private String policy;
  private PrivateDns privateDns;
  private @Nullable StateReason lastError;

  /**
   * The private DNS names of an interface endpoint.
   *
   * @param onlyForInboundResolver whether they are for what is outside of the VPC only
   */
  public record PrivateDns(boolean enabled, boolean onlyForInboundResolver) {
    static final PrivateDns NONE = new PrivateDns(false, false);
  }

  VpcEndpoint(
      String id,
      Vpc vpc,
      EndpointService service,
      Instant creationTime,
      String policy,
      PrivateDns privateDns) {
    super(id, vpc.ownerId(), first(service));
    this.vpc = vpc;
    this.service = service;
    this.creationTime = creationTime;
    this.policy = policy;
    this.privateDns = privateDns;
  }

  private static VpcEndpointState first(EndpointService service) {
    if (service.type() == VpcEndpointType.GATEWAY) {
      return VpcEndpointState.AVAILABLE;
    }
    return service.requiresAcceptance()
        ? VpcEndpointState.PENDING_ACCEPTANCE
        : VpcEndpointState.PENDING;
  }

  public VpcEndpointType type() {
    return service.type();
  }

  public EndpointService service() {
    return service;
  }

  public Vpc vpc() {
    return vpc;
  }

  public String vpcId() {
    return vpc.id();
  }

  public Instant creationTime() {
    return creationTime;
  }

  /** Who may do what through it, as JSON. */
  public String policy() {
    return policy;
  }

  void policy(String newPolicy) {
    policy = newPolicy;
  }

  public PrivateDns privateDns() {
    return privateDns;
  }

  void privateDns(PrivateDns now) {
    privateDns = now;
  }

  /** The route tables that lead to it. Some of them may be gone. */
  Set<String> routeTableIds() {
    return routeTableIds;
  }

  /** Its network interfaces by their subnets. */
  Map<Subnet, NetworkInterface> interfaces() {
    return interfaces;
  }

  /** The subnets that it has network interfaces in. */
  public List<Subnet> subnets() {
    return List.copyOf(interfaces.keySet());
  }

  public List<String> networkInterfaceIds() {
    return interfaces.values().stream().map(NetworkInterface::id).toList();
  }

  public List<SecurityGroup> groups() {
    return List.copyOf(groups);
  }

  /** Replaces its groups, also those of its network interfaces. */
  void groups(Set<SecurityGroup> newGroups) {
    groups.forEach(group -> group.releasedBy(id()));
    groups.clear();
    groups.addAll(newGroups);
    groups.forEach(group -> group.usedBy(id()));
    interfaces.values().forEach(each -> each.groups(new ArrayList<>(newGroups)));
  }

  /** Why it could not be created; null if it was. */
  public @Nullable StateReason lastError() {
    return lastError;
  }

  void lastError(StateReason error) {
    lastError = error;
  }

  /** Whether the owner of its service has not rejected it, and it is not on its way out. */
  boolean isConnected() {
    return isIn(
        VpcEndpointState.PENDING_ACCEPTANCE, VpcEndpointState.PENDING, VpcEndpointState.AVAILABLE);
  }

  /** Whether it uses its VPC, counts for the quotas and keeps its private DNS name to itself. */
  boolean isThere() {
    return !isIn(VpcEndpointState.DELETED, VpcEndpointState.FAILED);
  }
}
