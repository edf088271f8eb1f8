// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.NewSubnet;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a subnet in a VPC. */
@NotModelled("Ipv4IpamPoolId Ipv4NetmaskLength Ipv6IpamPoolId Ipv6NetmaskLength OutpostArn")
final class CreateSubnet implements WriteAction<CreateSubnet.Request, CreateSubnet.Reply> {

  record Request(
      @Required String vpcId,
      @Nullable String cidrBlock,
      @Nullable String ipv6CidrBlock,
      @Nullable Boolean ipv6Native,
      @Nullable String availabilityZone,
      @Nullable String availabilityZoneId,
      List<TagSpecification> tagSpecification) {

    NewSubnet toModel() {
      return new NewSubnet(
          vpcId,
          cidrBlock,
          ipv6CidrBlock,
          Boolean.TRUE.equals(ipv6Native),
          availabilityZone,
          availabilityZoneId,
          TagSpecification.tags(tagSpecification, "subnet"));
    }
  }

  record Reply(SubnetItem subnet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.network()
        .subnets()
        .create(call.caller(), request.toModel())
        .map(subnet -> new Reply(SubnetItem.of(subnet, call)));
  }
}
