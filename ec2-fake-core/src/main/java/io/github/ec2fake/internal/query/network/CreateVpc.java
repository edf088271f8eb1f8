// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.NewVpc;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a VPC. */
@NotModelled(
    "Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6CidrBlockNetworkBorderGroup"
        + " Ipv6IpamPoolId Ipv6NetmaskLength Ipv6Pool")
final class CreateVpc implements WriteAction<CreateVpc.Request, CreateVpc.Reply> {

  record Request(
      @Nullable String cidrBlock,
      @Nullable String instanceTenancy,
      @Nullable Boolean amazonProvidedIpv6CidrBlock,
      List<TagSpecification> tagSpecification) {

    NewVpc toModel() {
      return new NewVpc(
          cidrBlock,
          instanceTenancy,
          Boolean.TRUE.equals(amazonProvidedIpv6CidrBlock),
          TagSpecification.tags(tagSpecification, "vpc"));
    }
  }

  record Reply(VpcItem vpc) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.network()
        .vpcs()
        .create(call.caller(), request.toModel())
        .map(vpc -> new Reply(VpcItem.created(vpc, call)));
  }
}
