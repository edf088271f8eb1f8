// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointType;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VPC endpoint, as it is created and described. */
record VpcEndpointItem(
    String vpcEndpointId,
    String vpcEndpointType,
    String vpcId,
    String serviceName,
    String state,
    String policyDocument,
    List<String> routeTableIdSet,
    List<String> subnetIdSet,
    List<GroupItem> groupSet,
    @Nullable String ipAddressType,
    @Nullable DnsOptionsItem dnsOptions,
    boolean privateDnsEnabled,
    boolean requesterManaged,
    List<String> networkInterfaceIdSet,
    List<DnsEntryItem> dnsEntrySet,
    Instant creationTimestamp,
    String ownerId,
    @Nullable LastErrorItem lastError,
    String serviceRegion,
    List<TagItem> tagSet) {

  record DnsOptionsItem(
      String dnsRecordIpType, @Nullable Boolean privateDnsOnlyForInboundResolverEndpoint) {

    static @Nullable DnsOptionsItem of(VpcEndpoint endpoint) {
      return endpoint.type() == VpcEndpointType.GATEWAY
          ? null
          : new DnsOptionsItem(
              "ipv4",
              endpoint.privateDns().enabled()
                  ? endpoint.privateDns().onlyForInboundResolver()
                  : null);
    }
  }

  record LastErrorItem(String code, String message) {

    static @Nullable LastErrorItem of(VpcEndpoint endpoint) {
      StateReason error = endpoint.lastError();
      return error == null ? null : new LastErrorItem(error.code(), error.message());
    }
  }

  static VpcEndpointItem of(VpcEndpoint endpoint, ActionContext call) {
    boolean isGateway = endpoint.type() == VpcEndpointType.GATEWAY;
    return new VpcEndpointItem(
        endpoint.id(),
        endpoint.type().word(),
        endpoint.vpcId(),
        endpoint.service().name(),
        endpoint.state().word(),
        endpoint.policy(),
        call.vpcEndpoints().routeTableIds(endpoint),
        endpoint.subnets().stream().map(Subnet::id).toList(),
        GroupItem.of(endpoint.groups()),
        isGateway ? null : "ipv4",
        DnsOptionsItem.of(endpoint),
        endpoint.privateDns().enabled(),
        false,
        endpoint.networkInterfaceIds(),
        DnsEntryItem.of(endpoint),
        endpoint.creationTime(),
        endpoint.ownerId(),
        LastErrorItem.of(endpoint),
        endpoint.service().place().region(),
        TagItem.orEmpty(call, endpoint.id()));
  }
}
