// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService;
import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService.PrivateName;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service of a user, as its owner sees it. */
record ServiceConfigurationItem(
    String serviceId,
    String serviceName,
    List<TypeItem> serviceType,
    String serviceState,
    List<String> availabilityZoneSet,
    List<String> availabilityZoneIdSet,
    boolean acceptanceRequired,
    boolean managesVpcEndpoints,
    List<String> networkLoadBalancerArnSet,
    List<String> supportedIpAddressTypeSet,
    List<String> baseEndpointDnsNameSet,
    @Nullable String privateDnsName,
    PrivateNameItem privateDnsNameConfiguration,
    boolean remoteAccessEnabled,
    List<TagItem> tagSet) {
  static final String AVAILABLE = "Available";
  static final String IPV4 = "ipv4";

  record TypeItem(String serviceType) {}

  /** How its private name is proved; empty if it has none. */
  record PrivateNameItem(
      @Nullable String state,
      @Nullable String type,
      @Nullable String value,
      @Nullable String name) {

    static PrivateNameItem of(@Nullable PrivateName name) {
      return name == null
          ? new PrivateNameItem(null, null, null, null)
          : new PrivateNameItem(stateOf(name), "TXT", name.value(), name.record());
    }
  }

  /** EC2's word for how far its private name is proved. */
  static String stateOf(PrivateName name) {
    return name.verified() ? "verified" : "pendingVerification";
  }

  static ServiceConfigurationItem of(UserEndpointService service, ActionContext call) {
    PrivateName name = service.privateName();
    return new ServiceConfigurationItem(
        service.id(),
        service.name(),
        List.of(new TypeItem(service.type().word())),
        AVAILABLE,
        service.place().zones(),
        service.place().zoneIds(),
        service.requiresAcceptance(),
        false,
        service.loadBalancerArns(),
        List.of(IPV4),
        List.of(service.baseDnsName()),
        name == null ? null : name.name(),
        PrivateNameItem.of(name),
        false,
        TagItem.orEmpty(call, service.id()));
  }
}
