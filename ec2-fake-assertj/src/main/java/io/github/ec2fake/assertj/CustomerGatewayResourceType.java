// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CustomerGateway;
import com.amazonaws.services.ec2.model.DescribeCustomerGatewaysRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of customer gateways. */
final class CustomerGatewayResourceType extends ResourceType<CustomerGateway> {
  static final CustomerGatewayResourceType CUSTOMER_GATEWAY = new CustomerGatewayResourceType();

  private CustomerGatewayResourceType() {
    super(
        "customer gateway",
        CustomerGateway::getCustomerGatewayId,
        CustomerGateway::getState,
        CustomerGateway::getTags);
  }

  @Override
  @Nullable CustomerGateway find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeCustomerGatewaysRequest().withCustomerGatewayIds(id)));
  }

  @Override
  List<CustomerGateway> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeCustomerGatewaysRequest());
  }

  static List<CustomerGateway> describe(AmazonEC2 ec2, DescribeCustomerGatewaysRequest request) {
    return ec2.describeCustomerGateways(marked(request)).getCustomerGateways();
  }

  /** Returns the number, which EC2 describes in one of two places; null if it says neither. */
  static @Nullable Long asn(CustomerGateway gateway) {
    String asn = gateway.getBgpAsn() == null ? gateway.getBgpAsnExtended() : gateway.getBgpAsn();
    return asn == null ? null : Long.valueOf(asn);
  }
}
