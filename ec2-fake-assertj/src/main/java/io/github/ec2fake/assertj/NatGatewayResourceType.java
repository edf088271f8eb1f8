// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resource type of NAT gateways. */
final class NatGatewayResourceType extends ResourceType<NatGateway> {
  static final NatGatewayResourceType NAT_GATEWAY = new NatGatewayResourceType();

  private NatGatewayResourceType() {
    super("NAT gateway", NatGateway::getNatGatewayId, NatGateway::getState, NatGateway::getTags);
  }

  @Override
  @Nullable NatGateway find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () ->
            describe(
                ec2,
                new DescribeNatGatewaysRequest()
                    .withFilter(new Filter("nat-gateway-id", List.of(escapeWildcards(id))))));
  }

  @Override
  List<NatGateway> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeNatGatewaysRequest());
  }

  static List<NatGateway> describe(AmazonEC2 ec2, DescribeNatGatewaysRequest request) {
    return allPages(
        token -> ec2.describeNatGateways(marked(request.withNextToken(token))),
        DescribeNatGatewaysResult::getNatGateways,
        DescribeNatGatewaysResult::getNextToken);
  }

  @Override
  String reason(NatGateway gateway) {
    return gateway.getFailureCode() == null
        ? ""
        : gateway.getFailureCode() + ": " + gateway.getFailureMessage();
  }

  /** Returns something of the addresses of a gateway, of those that have it. */
  static List<String> addresses(
      NatGateway gateway, Function<NatGatewayAddress, @Nullable String> part) {
    return gateway.getNatGatewayAddresses().stream()
        .map(part)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }
}
