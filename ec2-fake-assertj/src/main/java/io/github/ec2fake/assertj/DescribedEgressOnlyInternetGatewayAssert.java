// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;

/**
 * Assertions about an egress-only internet gateway as EC2 described it, the SDK's {@code
 * EgressOnlyInternetGateway}. They call nothing; {@link EgressOnlyInternetGatewayAssert} asks EC2
 * itself.
 */
public class DescribedEgressOnlyInternetGatewayAssert
    extends AbstractTaggedDescribedAssert<
        DescribedEgressOnlyInternetGatewayAssert,
        EgressOnlyInternetGateway,
        EgressOnlyInternetGatewayAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(EgressOnlyInternetGateway)}
   * instead.
   *
   * @param actual an egress-only internet gateway
   */
  public DescribedEgressOnlyInternetGatewayAssert(EgressOnlyInternetGateway actual) {
    super(
        actual,
        DescribedEgressOnlyInternetGatewayAssert.class,
        EgressOnlyInternetGatewayResourceType.EGRESS_ONLY_INTERNET_GATEWAY,
        EgressOnlyInternetGatewayAssert::new);
  }

  /**
   * Verifies that the egress-only internet gateway is attached to a VPC.
   *
   * <pre>
   * assertThat(egressOnlyInternetGateway).isAttachedTo(vpcId);  // passes if it was attached
   * assertThat(egressOnlyInternetGateway).isAttachedTo(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the egress-only internet gateway is attached to another VPC or to
   *     none
   */
  public DescribedEgressOnlyInternetGatewayAssert isAttachedTo(String vpcId) {
    return verify(it -> it.isAttachedTo(vpcId));
  }
}
