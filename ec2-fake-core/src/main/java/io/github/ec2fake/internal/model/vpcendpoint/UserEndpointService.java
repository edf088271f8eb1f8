// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service of a user, behind network load balancers. */
public final class UserEndpointService implements EndpointService, OwnedResource {
  /** What the names of users' services begin with. */
  static final String NAME_PREFIX = "com.amazonaws.vpce.";

  private final String id;
  private final String ownerId;
  private final Place place;
  private final Set<String> loadBalancerArns = new LinkedHashSet<>();
  private final Map<String, ServicePermission> permissions = new LinkedHashMap<>();
  private boolean requiresAcceptance;
  private @Nullable PrivateName privateName;

  /**
   * The private DNS name that endpoints of the service can have.
   *
   * @param record the name and the value of the TXT record that proves whose the domain is
   * @param verified whether that was asked for, and so is proved
   */
  public record PrivateName(String name, String record, String value, boolean verified) {
    PrivateName asVerified() {
      return new PrivateName(name, record, value, true);
    }
  }

  UserEndpointService(String id, String ownerId, Place place, boolean requiresAcceptance) {
    this.id = id;
    this.ownerId = ownerId;
    this.place = place;
    this.requiresAcceptance = requiresAcceptance;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public VpcEndpointType type() {
    return VpcEndpointType.INTERFACE;
  }

  @Override
  public String serviceId() {
    return id;
  }

  @Override
  public String name() {
    return NAME_PREFIX + place.region() + "." + id;
  }

  @Override
  public String owner() {
    return ownerId;
  }

  @Override
  public String baseDnsName() {
    return id + "." + place.region() + ".vpce." + place.partition().dnsSuffix();
  }

  @Override
  public @Nullable String privateDnsName() {
    return privateName == null || !privateName.verified() ? null : privateName.name();
  }

  @Override
  public boolean hasPrivateDnsByDefault() {
    return false;
  }

  @Override
  public boolean takesPolicies() {
    return false;
  }

  @Override
  public boolean requiresAcceptance() {
    return requiresAcceptance;
  }

  void requiresAcceptance(boolean required) {
    requiresAcceptance = required;
  }

  @Override
  public boolean isS3() {
    return false;
  }

  /** The private DNS name that was asked for, verified or not; null if there is none. */
  public @Nullable PrivateName privateName() {
    return privateName;
  }

  void privateName(@Nullable PrivateName name) {
    privateName = name;
  }

  public List<String> loadBalancerArns() {
    return List.copyOf(loadBalancerArns);
  }

  void loadBalancerArns(Set<String> arns) {
    loadBalancerArns.clear();
    loadBalancerArns.addAll(arns);
  }

  /** Who may make endpoints for it besides its owner. */
  public List<ServicePermission> permissions() {
    return Collections.unmodifiableList(new ArrayList<>(permissions.values()));
  }

  boolean permits(String principal) {
    return permissions.containsKey(principal);
  }

  void add(ServicePermission permission) {
    permissions.put(permission.principal(), permission);
  }

  void remove(String principal) {
    permissions.remove(principal);
  }

  /** Whether an account can see it and make endpoints for it. */
  boolean isFor(String account) {
    return ownerId.equals(account)
        || permissions.values().stream().anyMatch(each -> each.includes(account));
  }
}
