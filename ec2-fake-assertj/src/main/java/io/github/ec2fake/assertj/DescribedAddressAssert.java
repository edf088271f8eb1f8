// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Address;

/**
 * Assertions about an Elastic IP address as EC2 described it, the SDK's {@code Address}. They call
 * nothing; {@link AddressAssert} asks EC2 itself.
 */
public class DescribedAddressAssert
    extends AbstractTaggedDescribedAssert<DescribedAddressAssert, Address, AddressAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Address)} instead.
   *
   * @param actual an Elastic IP address
   */
  public DescribedAddressAssert(Address actual) {
    super(actual, DescribedAddressAssert.class, AddressResourceType.ADDRESS, AddressAssert::new);
  }

  /**
   * Verifies that the address is associated with an instance or a network interface.
   *
   * <pre>
   * assertThat(address).isAssociatedWith(instance);  // passes if it was associated
   * assertThat(address).isAssociatedWith(other);     // fails
   * </pre>
   *
   * @param instanceOrInterfaceId the id of the instance or of the network interface
   * @return these assertions
   * @throws AssertionError if the address is not associated, or with something else
   */
  public DescribedAddressAssert isAssociatedWith(String instanceOrInterfaceId) {
    return verify(it -> it.isAssociatedWith(instanceOrInterfaceId));
  }

  /**
   * Verifies that the address is associated with nothing. EC2 charges for such addresses.
   *
   * <pre>
   * assertThat(allocated).isNotAssociated();   // passes
   * assertThat(associated).isNotAssociated();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the address is associated
   */
  public DescribedAddressAssert isNotAssociated() {
    return verify(AddressAssert::isNotAssociated);
  }
}
