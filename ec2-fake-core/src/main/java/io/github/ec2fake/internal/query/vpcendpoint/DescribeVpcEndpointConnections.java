// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints of the caller's services, whoever owns them. */
final class DescribeVpcEndpointConnections
    extends DescribeAction<
        DescribeVpcEndpointConnections.Request, DescribeVpcEndpointConnections.Reply> {

  record Request(List<Filter> filter, @Nullable Integer maxResults, @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<Item> vpcEndpointConnectionSet, @Nullable String nextToken) {}

  record Item(
      String serviceId,
      String vpcEndpointId,
      String vpcEndpointOwner,
      String vpcEndpointState,
      Instant creationTimestamp,
      List<DnsEntryItem> dnsEntrySet,
      List<String> networkLoadBalancerArnSet,
      String ipAddressType,
      String vpcEndpointConnectionId,
      String vpcEndpointRegion) {

    static Item of(VpcEndpoint endpoint, ActionContext call) {
      return new Item(
          endpoint.service().serviceId(),
          endpoint.id(),
          endpoint.ownerId(),
          endpoint.state().word(),
          endpoint.creationTime(),
          DnsEntryItem.of(endpoint),
          endpoint.service() instanceof UserEndpointService service
              ? service.loadBalancerArns()
              : List.of(),
          ServiceConfigurationItem.IPV4,
          Ids.twin("vpce-", endpoint.id(), "vpce-con-"),
          endpoint.service().place().region());
    }
  }

  private static final Filters<VpcEndpoint> FILTERS =
      new Filters<VpcEndpoint>()
          .by("ip-address-type", endpoint -> ServiceConfigurationItem.IPV4)
          .by("service-id", endpoint -> endpoint.service().serviceId())
          .by("vpc-endpoint-id", VpcEndpoint::id)
          .by("vpc-endpoint-owner", VpcEndpoint::ownerId)
          .by("vpc-endpoint-region", endpoint -> endpoint.service().place().region())
          .by("vpc-endpoint-state", endpoint -> endpoint.state().word());

  DescribeVpcEndpointConnections() {
    super(ResourceKind.VPC_ENDPOINTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<VpcEndpoint> found = call.vpcEndpoints().connections().describe(call.caller());
    return FILTERS.page(found, request, call, Item::of).reply(Reply::new);
  }
}
