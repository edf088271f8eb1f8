// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpcendpoint.EndpointServiceChanges;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointChanges.Members;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the load balancers, the name or the acceptance of a service of the caller. */
@NotModelled("AddGatewayLoadBalancerArn RemoveGatewayLoadBalancerArn")
final class ModifyVpcEndpointServiceConfiguration
    implements VoidAction<ModifyVpcEndpointServiceConfiguration.Request> {

  record Request(
      @Required String serviceId,
      @Nullable Boolean acceptanceRequired,
      @Nullable String privateDnsName,
      @Nullable Boolean removePrivateDnsName,
      List<String> addNetworkLoadBalancerArn,
      List<String> removeNetworkLoadBalancerArn,
      List<String> addSupportedIpAddressType,
      List<String> removeSupportedIpAddressType) {

    EndpointServiceChanges toModel() {
      return new EndpointServiceChanges(
          acceptanceRequired,
          privateDnsName,
          Boolean.TRUE.equals(removePrivateDnsName),
          new Members(addNetworkLoadBalancerArn, removeNetworkLoadBalancerArn),
          new Members(addSupportedIpAddressType, removeSupportedIpAddressType));
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .userServices()
        .modify(call.caller(), request.serviceId(), request.toModel());
  }
}
