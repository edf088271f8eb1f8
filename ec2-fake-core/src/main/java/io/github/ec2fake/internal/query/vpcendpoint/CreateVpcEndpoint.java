// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpcendpoint.NewVpcEndpoint;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a VPC endpoint. */
@NotModelled("SubnetConfiguration")
final class CreateVpcEndpoint
    implements WriteAction<CreateVpcEndpoint.Request, CreateVpcEndpoint.Reply> {

  record Request(
      @Nullable String vpcEndpointType,
      @Required String vpcId,
      @Required String serviceName,
      @Nullable String policyDocument,
      List<String> routeTableId,
      List<String> subnetId,
      List<String> securityGroupId,
      @Nullable String ipAddressType,
      @Nullable DnsOptions dnsOptions,
      @Nullable Boolean privateDnsEnabled,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {

    NewVpcEndpoint toModel() {
      return new NewVpcEndpoint(
          vpcEndpointType,
          vpcId,
          serviceName,
          policyDocument,
          routeTableId,
          subnetId,
          securityGroupId,
          DnsOptions.toModel(privateDnsEnabled, ipAddressType, dnsOptions),
          TagSpecification.tags(tagSpecification, "vpc-endpoint"));
    }
  }

  record Reply(VpcEndpointItem vpcEndpoint, @Nullable String clientToken) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .create(call.caller(), request.toModel(), request.clientToken())
        .map(endpoint -> new Reply(VpcEndpointItem.of(endpoint, call), request.clientToken()));
  }
}
