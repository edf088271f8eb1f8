// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.peering.PeeringOptions;
import io.github.ec2fake.internal.model.peering.PeeringSide;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes what the VPCs of a peering connection allow each other. */
final class ModifyVpcPeeringConnectionOptions
    implements WriteAction<
        ModifyVpcPeeringConnectionOptions.Request, ModifyVpcPeeringConnectionOptions.Reply> {

  record Options(
      @Nullable Boolean allowDnsResolutionFromRemoteVpc,
      @Nullable Boolean allowEgressFromLocalClassicLinkToRemoteVpc,
      @Nullable Boolean allowEgressFromLocalVpcToRemoteClassicLink) {

    PeeringOptions toModel() {
      return new PeeringOptions(
          allowDnsResolutionFromRemoteVpc,
          allowEgressFromLocalClassicLinkToRemoteVpc,
          allowEgressFromLocalVpcToRemoteClassicLink);
    }
  }

  record Request(
      @Required String vpcPeeringConnectionId,
      @Nullable Options accepterPeeringConnectionOptions,
      @Nullable Options requesterPeeringConnectionOptions) {

    Map<PeeringSide, PeeringOptions> toModel() {
      Map<PeeringSide, PeeringOptions> asked = new EnumMap<>(PeeringSide.class);
      if (accepterPeeringConnectionOptions != null) {
        asked.put(PeeringSide.ACCEPTER, accepterPeeringConnectionOptions.toModel());
      }
      if (requesterPeeringConnectionOptions != null) {
        asked.put(PeeringSide.REQUESTER, requesterPeeringConnectionOptions.toModel());
      }
      return asked;
    }
  }

  /** The options as they were asked for. */
  record Reply(
      @Nullable Options accepterPeeringConnectionOptions,
      @Nullable Options requesterPeeringConnectionOptions) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcPeeringConnections()
        .modify(call.caller(), call.place(), request.vpcPeeringConnectionId(), request.toModel())
        .map(
            connection ->
                new Reply(
                    request.accepterPeeringConnectionOptions(),
                    request.requesterPeeringConnectionOptions()));
  }
}
