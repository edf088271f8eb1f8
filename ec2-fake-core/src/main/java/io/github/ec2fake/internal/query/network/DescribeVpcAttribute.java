// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.network.VpcAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Describes one attribute of a VPC. */
final class DescribeVpcAttribute
    implements ReadAction<DescribeVpcAttribute.Request, DescribeVpcAttribute.Reply> {

  record Request(@Required String attribute, @Required String vpcId) {}

  record Reply(
      String vpcId,
      @Nullable Flag enableDnsSupport,
      @Nullable Flag enableDnsHostnames,
      @Nullable Flag enableNetworkAddressUsageMetrics) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.VPCS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    VpcAttribute attribute = VpcAttribute.of(request.attribute());
    Vpc vpc = call.network().vpc(call.caller().account(), request.vpcId());
    return switch (attribute) {
      case ENABLE_DNS_SUPPORT -> new Reply(vpc.id(), new Flag(vpc.dnsSupport()), null, null);
      case ENABLE_DNS_HOSTNAMES -> new Reply(vpc.id(), null, new Flag(vpc.dnsHostnames()), null);
      case ENABLE_NETWORK_ADDRESS_USAGE_METRICS ->
          new Reply(vpc.id(), null, null, new Flag(vpc.addressUsageMetrics()));
    };
  }
}
