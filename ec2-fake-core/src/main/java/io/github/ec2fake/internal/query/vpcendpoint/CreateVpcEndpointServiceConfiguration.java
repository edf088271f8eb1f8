// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpcendpoint.NewEndpointService;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a service that endpoints can lead to, behind network load balancers. */
@NotModelled("GatewayLoadBalancerArn")
final class CreateVpcEndpointServiceConfiguration
    implements WriteAction<
        CreateVpcEndpointServiceConfiguration.Request,
        CreateVpcEndpointServiceConfiguration.Reply> {

  record Request(
      @Nullable Boolean acceptanceRequired,
      @Nullable String privateDnsName,
      List<String> networkLoadBalancerArn,
      List<String> supportedIpAddressType,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {

    NewEndpointService toModel() {
      return new NewEndpointService(
          acceptanceRequired,
          privateDnsName,
          networkLoadBalancerArn,
          supportedIpAddressType,
          TagSpecification.tags(tagSpecification, "vpc-endpoint-service"));
    }
  }

  record Reply(ServiceConfigurationItem serviceConfiguration, @Nullable String clientToken) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .userServices()
        .create(call.caller(), request.toModel(), request.clientToken())
        .map(made -> new Reply(ServiceConfigurationItem.of(made, call), request.clientToken()));
  }
}
