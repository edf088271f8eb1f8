// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.InternetGateway;

/**
 * Assertions about an internet gateway as EC2 described it, the SDK's {@code InternetGateway}. They
 * call nothing; {@link InternetGatewayAssert} asks EC2 itself.
 */
public class DescribedInternetGatewayAssert
    extends AbstractTaggedDescribedAssert<
        DescribedInternetGatewayAssert, InternetGateway, InternetGatewayAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(InternetGateway)} instead.
   *
   * @param actual an internet gateway
   */
  public DescribedInternetGatewayAssert(InternetGateway actual) {
    super(
        actual,
        DescribedInternetGatewayAssert.class,
        InternetGatewayResourceType.INTERNET_GATEWAY,
        InternetGatewayAssert::new);
  }

  /**
   * Verifies that the internet gateway is attached to a VPC.
   *
   * <pre>
   * assertThat(internetGateway).isAttachedTo(vpcId);  // passes if it was attached
   * assertThat(internetGateway).isAttachedTo(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the internet gateway is attached to another VPC or to none
   */
  public DescribedInternetGatewayAssert isAttachedTo(String vpcId) {
    return verify(it -> it.isAttachedTo(vpcId));
  }

  /**
   * Verifies that the internet gateway is attached to no VPC, and is not being attached or
   * detached.
   *
   * <pre>
   * assertThat(created).isNotAttached();   // passes
   * assertThat(attached).isNotAttached();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the internet gateway is attached to a VPC
   */
  public DescribedInternetGatewayAssert isNotAttached() {
    return verify(InternetGatewayAssert::isNotAttached);
  }

  /**
   * Verifies the account that owns the internet gateway.
   *
   * <pre>
   * assertThat(internetGateway).hasOwner("111122223333");  // passes
   * assertThat(internetGateway).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the internet gateway
   */
  public DescribedInternetGatewayAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }
}
