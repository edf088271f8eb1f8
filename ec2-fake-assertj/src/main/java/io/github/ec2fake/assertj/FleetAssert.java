// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.FleetData;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Assertions about an EC2 Fleet; see {@link Ec2Assert#fleet}. */
public class FleetAssert extends AbstractTaggedAssert<FleetAssert, FleetData> {

  /**
   * Creates the assertions; use {@link Ec2Assert#fleet} instead.
   *
   * @param actual the EC2 Fleet
   */
  public FleetAssert(Ec2Resource actual) {
    super(actual, FleetAssert.class, FleetResourceType.FLEET);
  }

  /**
   * Verifies that the fleet is active: it was not deleted.
   *
   * <pre>
   * assertThat(ec2).fleet(id).isActive();       // passes
   * assertThat(ec2).fleet(deleted).isActive();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the fleet is in another state, or it is not described
   */
  public FleetAssert isActive() {
    return hasState("active");
  }

  /**
   * Verifies the state of the fleet.
   *
   * <pre>
   * assertThat(ec2).fleet(id).hasState("active");   // passes
   * assertThat(ec2).fleet(id).hasState("deleted");  // fails
   * </pre>
   *
   * @param state EC2's name of the state, for example {@code active}, {@code deleted_terminating}
   *     or {@code deleted}
   * @return these assertions
   * @throws AssertionError if the fleet is in another state, or it is not described
   */
  public FleetAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that the fleet has the capacity that it was asked for. The failure message tells what
   * it could not launch.
   *
   * <pre>
   * assertThat(ec2).fleet(id).isFulfilled();           // passes
   * assertThat(ec2).fleet(withoutRoom).isFulfilled();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the fleet has another activity status, or it is not described
   */
  public FleetAssert isFulfilled() {
    return hasActivityStatus("fulfilled");
  }

  /**
   * Verifies how far the fleet is.
   *
   * <pre>
   * assertThat(ec2).fleet(id).hasActivityStatus("fulfilled");  // passes
   * assertThat(ec2).fleet(id).hasActivityStatus("error");      // fails
   * </pre>
   *
   * @param status EC2's name of the status: {@code fulfilled}, {@code error}, {@code
   *     pending_fulfillment} or {@code pending_termination}
   * @return these assertions
   * @throws AssertionError if the fleet has another activity status, or it is not described
   */
  public FleetAssert hasActivityStatus(String status) {
    return expectValue(
        "have the activity status " + status,
        status,
        FleetData::getActivityStatus,
        fleet ->
            "its activity status is "
                + fleet.getActivityStatus()
                + FleetResourceType.errors(fleet));
  }

  /**
   * Verifies whether the fleet keeps its capacity.
   *
   * <pre>
   * assertThat(ec2).fleet(id).hasType("instant");   // passes
   * assertThat(ec2).fleet(id).hasType("maintain");  // fails
   * </pre>
   *
   * @param type {@code instant}, {@code request} or {@code maintain}
   * @return these assertions
   * @throws AssertionError if the fleet has another type, or it is not described
   */
  public FleetAssert hasType(String type) {
    return expectEqual("type", type, FleetData::getType);
  }

  /**
   * Verifies the capacity that the fleet was asked for.
   *
   * <pre>
   * assertThat(ec2).fleet(id).hasTargetCapacity(4);  // passes
   * assertThat(ec2).fleet(id).hasTargetCapacity(5);  // fails
   * </pre>
   *
   * @param units the units, which are instances unless the pools have weights
   * @return these assertions
   * @throws AssertionError if the fleet was asked for more or less, or it is not described
   */
  public FleetAssert hasTargetCapacity(int units) {
    return expectEqual(
        "target capacity",
        units,
        fleet -> fleet.getTargetCapacitySpecification().getTotalTargetCapacity());
  }

  /**
   * Verifies all instances that the fleet launched, in any order.
   *
   * <pre>
   * assertThat(ec2).fleet(id).hasInstances(first, second);  // passes
   * assertThat(ec2).fleet(id).hasInstances(first);          // fails
   * </pre>
   *
   * @param instanceIds all their ids; none if nothing was launched
   * @return these assertions
   * @throws AssertionError if the fleet launched other instances, or it is not described
   */
  public FleetAssert hasInstances(String... instanceIds) {
    Set<String> expected = new TreeSet<>(List.of(instanceIds));
    return expectValue(
        expected.isEmpty()
            ? "have launched nothing"
            : "have launched " + String.join(", ", expected),
        expected,
        FleetResourceType::instances,
        fleet ->
            FleetResourceType.instances(fleet).isEmpty()
                ? "it launched nothing"
                : "it launched " + String.join(", ", FleetResourceType.instances(fleet)));
  }

  /**
   * Verifies that the fleet could not launch something for this reason.
   *
   * <pre>
   * assertThat(ec2).fleet(withoutRoom).hasError("InsufficientInstanceCapacity");  // passes
   * assertThat(ec2).fleet(id).hasError("InsufficientInstanceCapacity");           // fails
   * </pre>
   *
   * @param code EC2's error code
   * @return these assertions
   * @throws AssertionError if the fleet has no such error, or it is not described
   */
  public FleetAssert hasError(String code) {
    return expect(
        "have the error " + code,
        fleet -> fleet.getErrors().stream().anyMatch(each -> code.equals(each.getErrorCode())),
        fleet ->
            fleet.getErrors().isEmpty()
                ? "it has none"
                : "it has" + FleetResourceType.errors(fleet));
  }
}
