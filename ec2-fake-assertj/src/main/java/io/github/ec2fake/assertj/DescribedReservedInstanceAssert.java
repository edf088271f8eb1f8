// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ReservedInstances;

/**
 * Assertions about a reserved instance as EC2 described it, the SDK's {@code ReservedInstances}.
 * They call nothing; {@link ReservedInstanceAssert} asks EC2 itself.
 */
public class DescribedReservedInstanceAssert
    extends AbstractTaggedDescribedAssert<
        DescribedReservedInstanceAssert, ReservedInstances, ReservedInstanceAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(ReservedInstances)} instead.
   *
   * @param actual a reserved instance
   */
  public DescribedReservedInstanceAssert(ReservedInstances actual) {
    super(
        actual,
        DescribedReservedInstanceAssert.class,
        ReservedInstanceResourceType.RESERVED_INSTANCE,
        ReservedInstanceAssert::new);
  }

  /**
   * Verifies that the reservation is paid and holds.
   *
   * <pre>
   * assertThat(bought).isActive();   // passes
   * assertThat(expired).isActive();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the reservation is in another state
   */
  public DescribedReservedInstanceAssert isActive() {
    return verify(ReservedInstanceAssert::isActive);
  }

  /**
   * Verifies the state of the reservation.
   *
   * <pre>
   * assertThat(reservedInstance).hasState("active");   // passes
   * assertThat(reservedInstance).hasState("retired");  // fails
   * </pre>
   *
   * @param state EC2's name of the state, for example {@code payment-pending}, {@code active},
   *     {@code payment-failed} or {@code retired}
   * @return these assertions
   * @throws AssertionError if the reservation is in another state
   */
  public DescribedReservedInstanceAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies for which instance type the reservation is.
   *
   * <pre>
   * assertThat(reservedInstance).hasType("m1.small");  // passes
   * assertThat(reservedInstance).hasType("m1.large");  // fails
   * </pre>
   *
   * @param instanceType EC2's name of the type
   * @return these assertions
   * @throws AssertionError if the reservation is for another type
   */
  public DescribedReservedInstanceAssert hasType(String instanceType) {
    return verify(it -> it.hasType(instanceType));
  }

  /**
   * Verifies for how many instances the reservation is.
   *
   * <pre>
   * assertThat(reservedInstance).hasCount(2);  // passes
   * assertThat(reservedInstance).hasCount(1);  // fails
   * </pre>
   *
   * @param count the number, 1 or more
   * @return these assertions
   * @throws AssertionError if the reservation is for more or fewer instances
   */
  public DescribedReservedInstanceAssert hasCount(int count) {
    return verify(it -> it.hasCount(count));
  }

  /**
   * Verifies the Availability Zone of the reservation. One for a whole region has none.
   *
   * <pre>
   * assertThat(reservedInstance).isInZone("us-east-1a");  // passes
   * assertThat(reservedInstance).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the reservation is for another zone or for the region
   */
  public DescribedReservedInstanceAssert isInZone(String zone) {
    return verify(it -> it.isInZone(zone));
  }
}
