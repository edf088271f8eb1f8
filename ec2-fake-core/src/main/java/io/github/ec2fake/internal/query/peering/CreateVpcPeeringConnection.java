// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.peering.NewVpcPeering;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a VPC peering connection. */
final class CreateVpcPeeringConnection
    implements WriteAction<CreateVpcPeeringConnection.Request, CreateVpcPeeringConnection.Reply> {

  record Request(
      @Required String vpcId,
      @MayBeEmpty @Required String peerVpcId,
      @Nullable String peerOwnerId,
      @Nullable String peerRegion,
      List<TagSpecification> tagSpecification) {

    NewVpcPeering toModel() {
      return new NewVpcPeering(
          vpcId,
          peerVpcId,
          peerOwnerId,
          peerRegion,
          TagSpecification.tags(tagSpecification, "vpc-peering-connection"));
    }
  }

  record Reply(VpcPeeringConnectionItem vpcPeeringConnection) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcPeeringConnections()
        .create(call.caller(), call.place(), request.toModel())
        .map(connection -> new Reply(VpcPeeringConnectionItem.of(connection, call)));
  }
}
