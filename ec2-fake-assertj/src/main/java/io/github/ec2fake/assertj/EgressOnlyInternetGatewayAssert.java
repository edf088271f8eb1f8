// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;

/**
 * Assertions about an egress-only internet gateway; see {@link
 * Ec2Assert#egressOnlyInternetGateway}.
 */
public class EgressOnlyInternetGatewayAssert
    extends AbstractTaggedAssert<EgressOnlyInternetGatewayAssert, EgressOnlyInternetGateway> {

  /**
   * Creates the assertions; use {@link Ec2Assert#egressOnlyInternetGateway} instead.
   *
   * @param actual the egress-only internet gateway
   */
  public EgressOnlyInternetGatewayAssert(Ec2Resource actual) {
    super(
        actual,
        EgressOnlyInternetGatewayAssert.class,
        EgressOnlyInternetGatewayResourceType.EGRESS_ONLY_INTERNET_GATEWAY);
  }

  /**
   * Verifies that the egress-only internet gateway is attached to a VPC.
   *
   * <pre>
   * assertThat(ec2).egressOnlyInternetGateway(id).isAttachedTo(vpcId);  // passes if it was attached
   * assertThat(ec2).egressOnlyInternetGateway(id).isAttachedTo(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the egress-only internet gateway is attached to another VPC or to
   *     none, or it is not described
   */
  public EgressOnlyInternetGatewayAssert isAttachedTo(String vpcId) {
    return expect(
        "be attached to " + vpcId,
        gateway -> attachments(gateway).isAttachedTo(vpcId),
        gateway -> attachments(gateway).text());
  }

  private static VpcAttachments attachments(EgressOnlyInternetGateway gateway) {
    return EgressOnlyInternetGatewayResourceType.attachments(gateway);
  }
}
