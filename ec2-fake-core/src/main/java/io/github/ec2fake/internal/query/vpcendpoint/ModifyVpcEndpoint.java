// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointChanges;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointChanges.Members;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the policy, the route tables, the subnets, the groups or the names of an endpoint. */
@NotModelled("SubnetConfiguration")
final class ModifyVpcEndpoint implements VoidAction<ModifyVpcEndpoint.Request> {

  record Request(
      @Required String vpcEndpointId,
      @Nullable String policyDocument,
      @Nullable Boolean resetPolicy,
      List<String> addRouteTableId,
      List<String> removeRouteTableId,
      List<String> addSubnetId,
      List<String> removeSubnetId,
      List<String> addSecurityGroupId,
      List<String> removeSecurityGroupId,
      @Nullable String ipAddressType,
      @Nullable DnsOptions dnsOptions,
      @Nullable Boolean privateDnsEnabled) {

    VpcEndpointChanges toModel() {
      return new VpcEndpointChanges(
          policyDocument,
          Boolean.TRUE.equals(resetPolicy),
          new Members(addRouteTableId, removeRouteTableId),
          new Members(addSubnetId, removeSubnetId),
          new Members(addSecurityGroupId, removeSecurityGroupId),
          DnsOptions.toModel(privateDnsEnabled, ipAddressType, dnsOptions));
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpcEndpoints().modify(call.caller(), request.vpcEndpointId(), request.toModel());
  }
}
