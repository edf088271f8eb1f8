// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.CustomerGateway;

/**
 * Assertions about a customer gateway as EC2 described it, the SDK's {@code CustomerGateway}. They
 * call nothing; {@link CustomerGatewayAssert} asks EC2 itself.
 */
public class DescribedCustomerGatewayAssert
    extends AbstractTaggedDescribedAssert<
        DescribedCustomerGatewayAssert, CustomerGateway, CustomerGatewayAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(CustomerGateway)} instead.
   *
   * @param actual a customer gateway
   */
  public DescribedCustomerGatewayAssert(CustomerGateway actual) {
    super(
        actual,
        DescribedCustomerGatewayAssert.class,
        CustomerGatewayResourceType.CUSTOMER_GATEWAY,
        CustomerGatewayAssert::new);
  }

  /**
   * Verifies that the customer gateway is available.
   *
   * <pre>
   * assertThat(created).isAvailable();  // passes
   * assertThat(deleted).isAvailable();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the customer gateway is in another state
   */
  public DescribedCustomerGatewayAssert isAvailable() {
    return verify(CustomerGatewayAssert::isAvailable);
  }

  /**
   * Verifies the state of the customer gateway.
   *
   * <pre>
   * assertThat(customerGateway).hasState("available");  // passes
   * assertThat(customerGateway).hasState("deleted");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the customer gateway is in another state
   */
  public DescribedCustomerGatewayAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the address of the device.
   *
   * <pre>
   * assertThat(customerGateway).hasIpAddress("203.0.113.12");  // passes
   * assertThat(customerGateway).hasIpAddress("192.0.2.1");     // fails
   * </pre>
   *
   * @param address an IP address
   * @return these assertions
   * @throws AssertionError if the customer gateway has another address, or none
   */
  public DescribedCustomerGatewayAssert hasIpAddress(String address) {
    return verify(it -> it.hasIpAddress(address));
  }

  /**
   * Verifies the autonomous system number of the device, whether EC2 describes it as {@code bgpAsn}
   * or as {@code bgpAsnExtended}.
   *
   * <pre>
   * assertThat(customerGateway).hasBgpAsn(65000);  // passes
   * assertThat(customerGateway).hasBgpAsn(64512);  // fails
   * </pre>
   *
   * @param asn the number, 1 to 4294967294
   * @return these assertions
   * @throws AssertionError if the customer gateway has another number
   */
  public DescribedCustomerGatewayAssert hasBgpAsn(long asn) {
    return verify(it -> it.hasBgpAsn(asn));
  }

  /**
   * Verifies the name of the device.
   *
   * <pre>
   * assertThat(customerGateway).hasDeviceName("router-1");  // passes if it was created so
   * assertThat(customerGateway).hasDeviceName("router-2");  // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the device has another name, or none
   */
  public DescribedCustomerGatewayAssert hasDeviceName(String name) {
    return verify(it -> it.hasDeviceName(name));
  }
}
