// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.PLACEMENT_GROUPS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lags that differ from write to write or from kind to kind, and how long they are waited for. */
class RandomLagsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MILLISECOND = Duration.ofMillis(1);
  private static final Duration MOST = Duration.ofSeconds(9);
  private static final Consistency UP_TO_MOST =
      Consistency.builder().lag(Duration.ZERO, MOST).build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatHappenedBeforeAWriteThatIsYetToBeSeenIsSeenAfterTheLongestLag(long seed) {
    Duration most = MILLISECOND.multipliedBy(3);
    Consistency consistency = Consistency.builder().lag(most.minus(MILLISECOND), most).build();
    try (Ec2Cloud cloud = cloud(consistency, TimeMode.manual(), seed)) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();
      cloud.clock().advance(Phase.EBS_BOOT.typical().plus(MILLISECOND));
      create(ec2, "mine");
      cloud.clock().advance(most.minus(MILLISECOND));

      assertThat(stateOf(ec2, id)).isEqualTo("running");
      cloud.clock().advance(MILLISECOND);
      assertThat(ec2.describePlacementGroups().getPlacementGroups()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void dataAreAtLeastAsStaleAsTheOldestWriteThatTheyMiss(long seed) {
    try (Ec2Cloud cloud = cloud(UP_TO_MOST, TimeMode.manual(), seed)) {
      AmazonEC2 ec2 = cloud.client();
      create(ec2, "first");
      cloud.clock().advance(MOST);
      Instant written = cloud.clock().instant();
      create(ec2, "second");
      while (ec2.describePlacementGroups().getPlacementGroups().size() < 2) {
        cloud.clock().advance(SECOND);
      }

      assertThat(stale(cloud))
          .allSatisfy(
              entry ->
                  assertThat(entry.staleness())
                      .isBetween(Duration.between(written, entry.at()), MOST));
    }
  }

  @Test
  void eachKindHasItsOwnLagAndASettlingClockWaitsForTheLongest() {
    Consistency kinds =
        Consistency.builder()
            .lag(PLACEMENT_GROUPS, SECOND)
            .lag(INSTANCES, Duration.ofSeconds(30))
            .lag(IMAGES, Duration.ofSeconds(3))
            .build();
    try (Ec2Cloud cloud = cloud(kinds, TimeMode.settling(), 1)) {
      AmazonEC2 ec2 = cloud.client();
      create(ec2, "mine");
      assertThat(ec2.describePlacementGroups().getPlacementGroups()).isEmpty();
      assertThat(ec2.describePlacementGroups().getPlacementGroups()).hasSize(1);

      assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(30));
      assertThat(stale(cloud))
          .extracting(StaleEntry::resources, StaleEntry::staleness)
          .containsExactly(tuple("placement groups", SECOND));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSettlingClockWaitsForEachWrite(long seed) {
    try (Ec2Cloud cloud = cloud(UP_TO_MOST, TimeMode.settling(), seed)) {
      AmazonEC2 ec2 = cloud.client();
      for (String name : List.of("a", "b", "c")) {
        create(ec2, name);
      }
      int seen = ec2.describePlacementGroups().getPlacementGroups().size();
      Instant before = cloud.clock().instant();
      assertThat(ec2.describePlacementGroups().getPlacementGroups()).hasSize(3);
      if (seen < 3) {
        assertThat(cloud.clock().instant()).isBetween(before.plusMillis(1), before.plus(MOST));
      }
      ec2.deletePlacementGroup(new DeletePlacementGroupRequest("a"));
      ec2.describePlacementGroups();
      assertThat(ec2.describePlacementGroups().getPlacementGroups()).hasSize(2);
    }
  }

  private static void create(AmazonEC2 ec2, String name) {
    ec2.createPlacementGroup(new CreatePlacementGroupRequest(name, "cluster"));
  }

  private static List<StaleEntry> stale(Ec2Cloud cloud) {
    return cloud.journal().entries().stream()
        .filter(StaleEntry.class::isInstance)
        .map(StaleEntry.class::cast)
        .toList();
  }

  private static Ec2Cloud cloud(Consistency consistency, TimeMode time, long seed) {
    return Ec2Cloud.builder()
        .seed(seed)
        .startingAt(START)
        .time(time)
        .consistency(consistency)
        .build();
  }
}
