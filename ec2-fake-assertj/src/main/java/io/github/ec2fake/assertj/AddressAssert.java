// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions about an Elastic IP address; see {@link Ec2Assert#address}. */
public class AddressAssert extends AbstractTaggedAssert<AddressAssert, Address> {

  /**
   * Creates the assertions; use {@link Ec2Assert#address} instead.
   *
   * @param actual the Elastic IP address
   */
  public AddressAssert(Ec2Resource actual) {
    super(actual, AddressAssert.class, AddressResourceType.ADDRESS);
  }

  /**
   * Verifies that the address is associated with an instance or a network interface.
   *
   * <pre>
   * assertThat(ec2).address(id).isAssociatedWith(instance);  // passes if it was associated
   * assertThat(ec2).address(id).isAssociatedWith(other);     // fails
   * </pre>
   *
   * @param instanceOrInterfaceId the id of the instance or of the network interface
   * @return these assertions
   * @throws AssertionError if the address is not associated, or with something else, or the address
   *     is not described
   */
  public AddressAssert isAssociatedWith(String instanceOrInterfaceId) {
    return expectValue(
        "be associated with " + instanceOrInterfaceId,
        instanceOrInterfaceId,
        address -> foundAssociation(address, instanceOrInterfaceId),
        address -> "it is " + AddressResourceType.association(address));
  }

  /**
   * Verifies that the address is associated with nothing. EC2 charges for such addresses.
   *
   * <pre>
   * assertThat(ec2).address(allocated).isNotAssociated();   // passes
   * assertThat(ec2).address(associated).isNotAssociated();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the address is associated, or the address is not described
   */
  public AddressAssert isNotAssociated() {
    return expect(
        "not be associated",
        address -> AddressResourceType.associatedWith(address).isEmpty(),
        address -> "it is " + AddressResourceType.association(address));
  }

  /** Returns the expected id if the address has it, as it can have two; else its first. */
  private static @Nullable String foundAssociation(Address address, String expected) {
    List<String> found = AddressResourceType.associatedWith(address);
    return found.contains(expected) ? expected : found.stream().findFirst().orElse(null);
  }
}
