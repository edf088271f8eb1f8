// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.InternetGateway;

/** Assertions about an internet gateway; see {@link Ec2Assert#internetGateway}. */
public class InternetGatewayAssert
    extends AbstractTaggedAssert<InternetGatewayAssert, InternetGateway> {

  /**
   * Creates the assertions; use {@link Ec2Assert#internetGateway} instead.
   *
   * @param actual the internet gateway
   */
  public InternetGatewayAssert(Ec2Resource actual) {
    super(actual, InternetGatewayAssert.class, InternetGatewayResourceType.INTERNET_GATEWAY);
  }

  /**
   * Verifies that the internet gateway is attached to a VPC.
   *
   * <pre>
   * assertThat(ec2).internetGateway(id).isAttachedTo(vpcId);  // passes if it was attached
   * assertThat(ec2).internetGateway(id).isAttachedTo(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the internet gateway is attached to another VPC or to none, or it is
   *     not described
   */
  public InternetGatewayAssert isAttachedTo(String vpcId) {
    return expect(
        "be attached to " + vpcId,
        gateway -> attachments(gateway).isAttachedTo(vpcId),
        gateway -> attachments(gateway).text());
  }

  /**
   * Verifies that the internet gateway is attached to no VPC, and is not being attached or
   * detached.
   *
   * <pre>
   * assertThat(ec2).internetGateway(created).isNotAttached();   // passes
   * assertThat(ec2).internetGateway(attached).isNotAttached();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the internet gateway is attached to a VPC, or it is not described
   */
  public InternetGatewayAssert isNotAttached() {
    return expect(
        "not be attached to a VPC",
        gateway -> attachments(gateway).isNone(),
        gateway -> attachments(gateway).text());
  }

  /**
   * Verifies the account that owns the internet gateway.
   *
   * <pre>
   * assertThat(ec2).internetGateway(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).internetGateway(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the internet gateway, or it is not described
   */
  public InternetGatewayAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, InternetGateway::getOwnerId, "its owner is ");
  }

  private static VpcAttachments attachments(InternetGateway gateway) {
    return InternetGatewayResourceType.attachments(gateway);
  }
}
