// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Reservation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a reservation, the SDK's {@code Reservation}: the instances of one launch. They
 * call nothing.
 */
public class ReservationAssert extends AbstractObjectAssert<ReservationAssert, Reservation> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Reservation)} instead.
   *
   * @param actual a reservation
   */
  public ReservationAssert(Reservation actual) {
    super(actual, ReservationAssert.class);
  }

  /**
   * Verifies the id of the reservation.
   *
   * <pre>
   * assertThat(reservation).hasId("r-0a1b2c3d4e5f60718");  // passes if it is this one
   * assertThat(reservation).hasId("r-00000000000000000");  // fails
   * </pre>
   *
   * @param id the reservation's id
   * @return these assertions
   * @throws AssertionError if it has another id
   */
  public ReservationAssert hasId(String id) {
    isNotNull();
    return verifyEqual(
        actual.getReservationId(),
        id,
        "have the id " + id,
        "its id is " + actual.getReservationId());
  }

  /**
   * Verifies the owner of the reservation: the account that launched the instances.
   *
   * <pre>
   * assertThat(reservation).hasOwner("111122223333");  // passes if this account launched them
   * assertThat(reservation).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account is the owner
   */
  public ReservationAssert hasOwner(String owner) {
    isNotNull();
    return verifyEqual(
        actual.getOwnerId(), owner, "be owned by " + owner, "its owner is " + actual.getOwnerId());
  }

  /**
   * Verifies the number of instances, in whatever state.
   *
   * <pre>
   * assertThat(reservation).hasInstances(2);  // passes if two were launched together
   * assertThat(reservation).hasInstances(3);  // fails, and lists the two
   * </pre>
   *
   * @param count the number of instances
   * @return these assertions
   * @throws AssertionError if there are more or fewer
   */
  public ReservationAssert hasInstances(int count) {
    isNotNull();
    return verifyEqual(
        actual.getInstances().size(),
        count,
        "have " + count + " instance" + (count == 1 ? "" : "s"),
        "it has " + instances());
  }

  /**
   * Verifies that the reservation has these instances and no others, in any order.
   *
   * <pre>
   * assertThat(reservation).hasInstances(web, database);  // passes if they were launched together
   * assertThat(reservation).hasInstances(web);            // fails if there is another one
   * </pre>
   *
   * @param instanceIds the ids of the instances
   * @return these assertions
   * @throws AssertionError if one is missing, or there are others
   * @throws IllegalArgumentException if no instance is given
   */
  public ReservationAssert hasInstances(String... instanceIds) {
    if (instanceIds.length == 0) {
      throw new IllegalArgumentException("name at least one instance");
    }
    isNotNull();
    return verifyEqual(
        List.copyOf(new TreeSet<>(ids())),
        List.copyOf(new TreeSet<>(Arrays.asList(instanceIds))),
        "have the instances " + String.join(", ", instanceIds),
        "it has " + instances());
  }

  private ReservationAssert verifyEqual(
      @Nullable Object found, Object expected, String expectation, String butText) {
    if (!Objects.equals(found, expected)) {
      throw failureWithActualExpected(
          found,
          expected,
          "%s",
          AbstractEc2Assert.failureText(
              "reservation " + actual.getReservationId(), expectation, butText));
    }
    return this;
  }

  private List<String> ids() {
    return actual.getInstances().stream().map(Instance::getInstanceId).toList();
  }

  private String instances() {
    return ids().isEmpty() ? "none" : String.join(", ", ids());
  }
}
