// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeleteFleetSuccessItem;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DeleteFleets, with their instances and without. */
class FleetDeletionsTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final FleetCloud fleets = new FleetCloud(cloud);

  @Test
  void isDeletedWithItsInstances() {
    String id = fleets.created("maintain", 1, 1);
    List<String> instances = fleets.ids(id);

    assertThat(fleets.delete(id, true))
        .containsExactly(
            new DeleteFleetSuccessItem()
                .withFleetId(id)
                .withPreviousFleetState("active")
                .withCurrentFleetState("deleted_terminating"));
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("pending_termination");
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.described(id).getFleetState()).isEqualTo("deleted");
    assertThat(fleets.described(id).getActivityStatus()).isNull();
    for (String instance : instances) {
      assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
    }
    assertThat(fleets.ids(id)).isEmpty();
    assertThatRefusal(() -> fleets.modify(id, FleetCloud.total(2)))
        .isEqualTo(
            "400 FleetNotInModifiableState: Fleet Request: "
                + id
                + " is deleted and cannot be modified.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "maintain"})
  void isDeletedWithoutItsInstances(String type) {
    String id = fleets.created(type, 2, 0);
    List<String> instances = fleets.ids(id);

    assertThat(fleets.delete(id, false))
        .extracting(DeleteFleetSuccessItem::getCurrentFleetState)
        .containsExactly("deleted_running");
    fleets.terminate(instances.get(0));
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(fleets.ids(id)).containsExactly(instances.get(1));
    assertThat(fleets.described(id).getFleetState()).isEqualTo("deleted_running");
    fleets.terminate(instances.get(1));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.described(id).getFleetState()).isEqualTo("deleted");
  }

  @Test
  void replacesNothingIfItIsDeletedMeanwhile() {
    String id = fleets.created("maintain", 2, 0);
    String left = fleets.ids(id).get(1);
    fleets.terminate(fleets.ids(id).get(0));
    fleets.delete(id, false);
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(fleets.ids(id)).containsExactly(left);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void settlingDoesNotWaitForWhatADeletedFleetWouldReplace() {
    Timing timing = Timing.builder().duration(Phase.FLEET_REPLACEMENT, Duration.ofHours(1)).build();
    try (Ec2Cloud slow =
        Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).timing(timing).build()) {
      FleetCloud there = new FleetCloud(slow);
      String id = there.created("maintain", 1, 0);
      there.terminate(there.ids(id).get(0));
      there.delete(id, false);
      slow.clock().advanceUntilSettled();

      assertThat(slow.clock().instant()).isBefore(START.plus(Duration.ofHours(1)));
    }
  }

  @Test
  void launchesNothingIfItIsDeletedBefore() {
    String id = ec2.createFleet(fleets.fleet("maintain", 1, 0)).getFleetId();
    assertThat(fleets.delete(id, true))
        .extracting(
            DeleteFleetSuccessItem::getPreviousFleetState,
            DeleteFleetSuccessItem::getCurrentFleetState)
        .containsExactly(tuple("submitted", "deleted"));
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void asManyAsOneLikesAreDeletedTogether() {
    List<String> ids =
        IntStream.range(0, 26)
            .mapToObj(i -> ec2.createFleet(fleets.fleet("maintain", 0, 0)).getFleetId())
            .toList();

    assertThat(fleets.delete(true, ids)).hasSize(26);
  }
}
