// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.network.CidrAssociation;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.peering.PeeredVpc;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The VPC peering connections that the caller has asked for, or is asked for. */
final class DescribeVpcPeeringConnections
    extends DescribeAction<
        DescribeVpcPeeringConnections.Request, DescribeVpcPeeringConnections.Reply> {

  record Request(
      List<String> vpcPeeringConnectionId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(
      List<VpcPeeringConnectionItem> vpcPeeringConnectionSet, @Nullable String nextToken) {}

  private static final Filters<VpcPeeringConnection> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byAny(
                      "accepter-vpc-info.cidr-block",
                      each -> each.wasAccepted() ? cidrs(each.accepter()) : Stream.of())
                  .by("accepter-vpc-info.owner-id", each -> each.accepter().ownerId())
                  .by("accepter-vpc-info.vpc-id", each -> each.accepter().vpcId())
                  .by("expiration-time", VpcPeeringConnection::expirationTime)
                  .byAny("requester-vpc-info.cidr-block", each -> cidrs(each.requester()))
                  .by("requester-vpc-info.owner-id", each -> each.requester().ownerId())
                  .by("requester-vpc-info.vpc-id", each -> each.requester().vpcId())
                  .by("status-code", each -> each.state().word())
                  .by("status-message", VpcPeeringConnection::message)
                  .byId("vpc-peering-connection-id", VpcPeeringConnection::id)
                  .byTags(VpcPeeringConnection::id));

  DescribeVpcPeeringConnections() {
    super(ResourceKind.VPC_PEERING_CONNECTIONS, FILTERS);
  }

  private static Stream<String> cidrs(PeeredVpc peered) {
    Vpc vpc = peered.vpc();
    return vpc == null ? Stream.of() : vpc.ipv4().stream().map(CidrAssociation::cidr);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<VpcPeeringConnection> found =
        call.vpcPeeringConnections()
            .describe(call.caller(), call.place(), request.vpcPeeringConnectionId());
    return FILTERS.page(found, request, call, VpcPeeringConnectionItem::of).reply(Reply::new);
  }
}
