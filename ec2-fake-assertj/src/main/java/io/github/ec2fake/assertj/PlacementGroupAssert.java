// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.PlacementGroup;

/** Assertions about a placement group; see {@link Ec2Assert#placementGroup}. */
public class PlacementGroupAssert
    extends AbstractTaggedAssert<PlacementGroupAssert, PlacementGroup> {

  /**
   * Creates the assertions; use {@link Ec2Assert#placementGroup} instead.
   *
   * @param actual the placement group
   */
  public PlacementGroupAssert(Ec2Resource actual) {
    super(actual, PlacementGroupAssert.class, PlacementGroupResourceType.PLACEMENT_GROUP);
  }

  /**
   * Verifies that the placement group is available.
   *
   * <pre>
   * assertThat(ec2).placementGroup("cluster").isAvailable();  // passes once it is
   * assertThat(ec2).placementGroup("cluster").isAvailable();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the placement group is in another state, or the placement group is
   *     not described
   */
  public PlacementGroupAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the state of the placement group.
   *
   * <pre>
   * assertThat(ec2).placementGroup("cluster").hasState("available");  // passes
   * assertThat(ec2).placementGroup("cluster").hasState("deleting");   // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the placement group is in another state, or the placement group is
   *     not described
   */
  public PlacementGroupAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies how the group places its instances.
   *
   * <pre>
   * assertThat(ec2).placementGroup("cluster").hasStrategy("cluster");  // passes
   * assertThat(ec2).placementGroup("cluster").hasStrategy("spread");   // fails
   * </pre>
   *
   * @param strategy EC2's name of the strategy: {@code cluster}, {@code spread}, {@code partition}
   * @return these assertions
   * @throws AssertionError if the group has another strategy, or the placement group is not
   *     described
   */
  public PlacementGroupAssert hasStrategy(String strategy) {
    return expectEqual("strategy", strategy, PlacementGroup::getStrategy);
  }
}
