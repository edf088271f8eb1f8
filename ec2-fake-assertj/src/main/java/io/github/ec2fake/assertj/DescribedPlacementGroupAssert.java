// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.PlacementGroup;

/**
 * Assertions about a placement group as EC2 described it, the SDK's {@code PlacementGroup}. They
 * call nothing; {@link PlacementGroupAssert} asks EC2 itself.
 */
public class DescribedPlacementGroupAssert
    extends AbstractTaggedDescribedAssert<
        DescribedPlacementGroupAssert, PlacementGroup, PlacementGroupAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(PlacementGroup)} instead.
   *
   * @param actual a placement group
   */
  public DescribedPlacementGroupAssert(PlacementGroup actual) {
    super(
        actual,
        DescribedPlacementGroupAssert.class,
        PlacementGroupResourceType.PLACEMENT_GROUP,
        PlacementGroupAssert::new);
  }

  /**
   * Verifies that the placement group is available.
   *
   * <pre>
   * assertThat(group).isAvailable();  // passes once it is
   * assertThat(group).isAvailable();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the placement group is in another state
   */
  public DescribedPlacementGroupAssert isAvailable() {
    return verify(PlacementGroupAssert::isAvailable);
  }

  /**
   * Verifies the state of the placement group.
   *
   * <pre>
   * assertThat(group).hasState("available");  // passes
   * assertThat(group).hasState("deleting");   // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the placement group is in another state
   */
  public DescribedPlacementGroupAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies how the group places its instances.
   *
   * <pre>
   * assertThat(group).hasStrategy("cluster");  // passes
   * assertThat(group).hasStrategy("spread");   // fails
   * </pre>
   *
   * @param strategy EC2's name of the strategy: {@code cluster}, {@code spread}, {@code partition}
   * @return these assertions
   * @throws AssertionError if the group has another strategy
   */
  public DescribedPlacementGroupAssert hasStrategy(String strategy) {
    return verify(it -> it.hasStrategy(strategy));
  }
}
