// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpn.CustomerGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;

/** The caller's customer gateways. */
final class DescribeCustomerGateways
    extends DescribeAction<DescribeCustomerGateways.Request, DescribeCustomerGateways.Reply> {

  record Request(List<String> customerGatewayId, List<Filter> filter) {}

  record Reply(List<CustomerGatewayItem> customerGatewaySet) {}

  private static final Filters<CustomerGateway> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("bgp-asn", gateway -> gateway.terms().asn())
                  .byId("customer-gateway-id", CustomerGateway::id)
                  .by("ip-address", gateway -> gateway.terms().ipAddress())
                  .by("state", gateway -> gateway.state().word())
                  .by("type", gateway -> gateway.terms().type())
                  .byTags(CustomerGateway::id));

  DescribeCustomerGateways() {
    super(ResourceKind.CUSTOMER_GATEWAYS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.customerGateways().describe(call.caller(), request.customerGatewayId()),
            request.filter(),
            call,
            found -> CustomerGatewayItem.of(found, call)));
  }
}
