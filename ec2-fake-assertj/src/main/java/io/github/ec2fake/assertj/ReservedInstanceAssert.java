// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ReservedInstances;

/** Assertions about a reserved instance; see {@link Ec2Assert#reservedInstance}. */
public class ReservedInstanceAssert
    extends AbstractTaggedAssert<ReservedInstanceAssert, ReservedInstances> {

  /**
   * Creates the assertions; use {@link Ec2Assert#reservedInstance} instead.
   *
   * @param actual the reserved instance
   */
  public ReservedInstanceAssert(Ec2Resource actual) {
    super(actual, ReservedInstanceAssert.class, ReservedInstanceResourceType.RESERVED_INSTANCE);
  }

  /**
   * Verifies that the reservation is paid and holds.
   *
   * <pre>
   * assertThat(ec2).reservedInstance(bought).isActive();   // passes
   * assertThat(ec2).reservedInstance(expired).isActive();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the reservation is in another state, or it is not described
   */
  public ReservedInstanceAssert isActive() {
    return hasState("active");
  }

  /**
   * Verifies the state of the reservation.
   *
   * <pre>
   * assertThat(ec2).reservedInstance(id).hasState("active");   // passes
   * assertThat(ec2).reservedInstance(id).hasState("retired");  // fails
   * </pre>
   *
   * @param state EC2's name of the state, for example {@code payment-pending}, {@code active},
   *     {@code payment-failed} or {@code retired}
   * @return these assertions
   * @throws AssertionError if the reservation is in another state, or it is not described
   */
  public ReservedInstanceAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies for which instance type the reservation is.
   *
   * <pre>
   * assertThat(ec2).reservedInstance(id).hasType("m1.small");  // passes
   * assertThat(ec2).reservedInstance(id).hasType("m1.large");  // fails
   * </pre>
   *
   * @param instanceType EC2's name of the type
   * @return these assertions
   * @throws AssertionError if the reservation is for another type, or it is not described
   */
  public ReservedInstanceAssert hasType(String instanceType) {
    return expectEqual("type", instanceType, ReservedInstances::getInstanceType);
  }

  /**
   * Verifies for how many instances the reservation is.
   *
   * <pre>
   * assertThat(ec2).reservedInstance(id).hasCount(2);  // passes
   * assertThat(ec2).reservedInstance(id).hasCount(1);  // fails
   * </pre>
   *
   * @param count the number, 1 or more
   * @return these assertions
   * @throws AssertionError if the reservation is for more or fewer instances, or it is not
   *     described
   */
  public ReservedInstanceAssert hasCount(int count) {
    return expectEqual("count", count, ReservedInstances::getInstanceCount);
  }

  /**
   * Verifies the Availability Zone of the reservation. One for a whole region has none.
   *
   * <pre>
   * assertThat(ec2).reservedInstance(id).isInZone("us-east-1a");  // passes
   * assertThat(ec2).reservedInstance(id).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the reservation is for another zone or for the region, or it is not
   *     described
   */
  public ReservedInstanceAssert isInZone(String zone) {
    return expectValue(
        "be in the zone " + zone,
        zone,
        ReservedInstances::getAvailabilityZone,
        reserved ->
            reserved.getAvailabilityZone() == null
                ? "it is for the region"
                : "it is in " + reserved.getAvailabilityZone());
  }
}
