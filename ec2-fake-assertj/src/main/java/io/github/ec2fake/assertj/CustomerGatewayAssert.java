// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.CustomerGateway;

/** Assertions about a customer gateway; see {@link Ec2Assert#customerGateway}. */
public class CustomerGatewayAssert
    extends AbstractTaggedAssert<CustomerGatewayAssert, CustomerGateway> {

  /**
   * Creates the assertions; use {@link Ec2Assert#customerGateway} instead.
   *
   * @param actual the customer gateway
   */
  public CustomerGatewayAssert(Ec2Resource actual) {
    super(actual, CustomerGatewayAssert.class, CustomerGatewayResourceType.CUSTOMER_GATEWAY);
  }

  /**
   * Verifies that the customer gateway is available.
   *
   * <pre>
   * assertThat(ec2).customerGateway(created).isAvailable();  // passes
   * assertThat(ec2).customerGateway(deleted).isAvailable();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the customer gateway is in another state, or it is not described
   */
  public CustomerGatewayAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the state of the customer gateway.
   *
   * <pre>
   * assertThat(ec2).customerGateway(id).hasState("available");  // passes
   * assertThat(ec2).customerGateway(id).hasState("deleted");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the customer gateway is in another state, or it is not described
   */
  public CustomerGatewayAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the address of the device.
   *
   * <pre>
   * assertThat(ec2).customerGateway(id).hasIpAddress("203.0.113.12");  // passes
   * assertThat(ec2).customerGateway(id).hasIpAddress("192.0.2.1");     // fails
   * </pre>
   *
   * @param address an IP address
   * @return these assertions
   * @throws AssertionError if the customer gateway has another address, or none, or it is not
   *     described
   */
  public CustomerGatewayAssert hasIpAddress(String address) {
    return expectEqual("IP address", address, CustomerGateway::getIpAddress);
  }

  /**
   * Verifies the autonomous system number of the device, whether EC2 describes it as {@code bgpAsn}
   * or as {@code bgpAsnExtended}.
   *
   * <pre>
   * assertThat(ec2).customerGateway(id).hasBgpAsn(65000);  // passes
   * assertThat(ec2).customerGateway(id).hasBgpAsn(64512);  // fails
   * </pre>
   *
   * @param asn the number, 1 to 4294967294
   * @return these assertions
   * @throws AssertionError if the customer gateway has another number, or it is not described
   */
  public CustomerGatewayAssert hasBgpAsn(long asn) {
    return expectEqual("BGP ASN", asn, CustomerGatewayResourceType::asn);
  }

  /**
   * Verifies the name of the device.
   *
   * <pre>
   * assertThat(ec2).customerGateway(id).hasDeviceName("router-1");  // passes if it was created so
   * assertThat(ec2).customerGateway(id).hasDeviceName("router-2");  // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the device has another name, or none, or it is not described
   */
  public CustomerGatewayAssert hasDeviceName(String name) {
    return expectEqual("device name", name, CustomerGateway::getDeviceName);
  }
}
