// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Spot.TYPE;
import static io.github.ec2fake.rules.Spot.ZONE;
import static io.github.ec2fake.rules.Spot.bid;
import static io.github.ec2fake.rules.Spot.described;
import static io.github.ec2fake.rules.Spot.inZone;
import static io.github.ec2fake.rules.Spot.instanceOf;
import static io.github.ec2fake.rules.Spot.requested;
import static io.github.ec2fake.rules.Spot.requestedAll;
import static io.github.ec2fake.rules.Spot.specification;
import static io.github.ec2fake.rules.Spot.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Launch groups and Availability Zone groups of Spot requests. */
class SpotGroupsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void launchesALaunchGroupTogetherOrNotAtAll() {
    List<String> dear =
        requestedAll(ec2, bid("0.05").withLaunchGroup("group").withInstanceCount(2));
    String cheap = requested(ec2, bid("0.005").withLaunchGroup("group"));
    String other = requested(ec2, bid("0.05").withLaunchGroup("another"));
    cloud.clock().advanceUntilSettled();
    assertThat(dear)
        .extracting(id -> stateOf(ec2, id))
        .containsOnly("open launch-group-constraint");
    assertThat(stateOf(ec2, cheap)).isEqualTo("open price-too-low");
    assertThat(stateOf(ec2, other)).isEqualTo("active fulfilled");

    cloud.arrange().spotPrice(ZONE, TYPE, "0.005");
    cloud.clock().advanceUntilSettled();
    assertThat(dear).extracting(id -> stateOf(ec2, id)).containsOnly("active fulfilled");
    assertThat(stateOf(ec2, cheap)).isEqualTo("active fulfilled");
  }

  @Test
  void launchesALaunchGroupWithoutWhatIsCancelled() {
    String dear = requested(ec2, bid("0.05").withLaunchGroup("group"));
    String cheap = requested(ec2, bid("0.005").withLaunchGroup("group"));
    cloud.clock().advanceUntilSettled();
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(cheap)));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, dear)).isEqualTo("active fulfilled");
  }

  @Test
  void interruptsALaunchGroupTogether() {
    String cheap = requested(ec2, bid("0.05").withLaunchGroup("group"));
    String dear = requested(ec2, bid("0.5").withLaunchGroup("group"));
    String alone = requested(ec2, bid("0.5"));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice(ZONE, TYPE, "0.1");
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, cheap)).isEqualTo("closed instance-terminated-by-price");
    assertThat(stateOf(ec2, dear)).isEqualTo("closed instance-terminated-launch-group-constraint");
    assertThat(stateOf(ec2, alone)).isEqualTo("active fulfilled");
  }

  @Test
  void leavesALaunchGroupRunningOfWhichAUserTerminatesOne() {
    List<String> group = requestedAll(ec2, bid().withLaunchGroup("group").withInstanceCount(2));
    cloud.clock().advanceUntilSettled();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceOf(ec2, group.get(0)))));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, group.get(1))).isEqualTo("active fulfilled");
  }

  @Test
  void launchesAnAvailabilityZoneGroupInOneZone() {
    cloud.arrange().spotPrice("us-east-1c", TYPE, "0.002");
    String first = requested(ec2, bid().withAvailabilityZoneGroup("near"));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice("us-east-1d", TYPE, "0.001");
    String second = requested(ec2, bid().withAvailabilityZoneGroup("near"));
    String elsewhere =
        requested(
            ec2, bid().withAvailabilityZoneGroup("near").withLaunchSpecification(inZone(ZONE)));
    cloud.clock().advanceUntilSettled();

    assertThat(Stream.of(first, second).map(this::zone)).containsOnly("us-east-1c");
    assertThat(stateOf(ec2, elsewhere)).isEqualTo("open az-group-constraint");
  }

  @Test
  void launchesALaunchGroupWithoutWhatHasExpired() {
    String dear = requested(ec2, bid("0.05").withLaunchGroup("group"));
    Instant inAnHour = cloud.clock().instant().plus(Duration.ofHours(1));
    requested(ec2, bid("0.005").withLaunchGroup("group").withValidUntil(Date.from(inAnHour)));
    cloud.clock().advance(Duration.ofMinutes(59));
    assertThat(stateOf(ec2, dear)).isEqualTo("open launch-group-constraint");
    cloud.clock().advance(Duration.ofMinutes(2));

    assertThat(stateOf(ec2, dear)).isEqualTo("active fulfilled");
  }

  @Test
  void holdsALaunchGroupOfWhichOneIsOutbidBeforeTheLaunch() {
    String cheap = requested(ec2, bid("0.05").withLaunchGroup("group"));
    String dear = requested(ec2, bid("0.5").withLaunchGroup("group"));
    cloud.clock().advance(Duration.ofSeconds(20));
    int ofCheap = cloud.journal().transitions(cheap).size();
    int ofDear = cloud.journal().transitions(dear).size();
    for (char zone = 'a'; zone <= 'f'; zone++) {
      cloud.arrange().spotPrice("us-east-1" + zone, TYPE, "0.1");
    }
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(stateOf(ec2, cheap)).isEqualTo("open price-too-low");
    assertThat(stateOf(ec2, dear)).isEqualTo("open launch-group-constraint");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(cloud.journal().transitions(cheap)).hasSize(ofCheap + 1);
    assertThat(cloud.journal().transitions(dear)).hasSize(ofDear + 1);
  }

  @Test
  void isNotHeldUpByWhatJoinsItsLaunchGroupLater() {
    String first = requested(ec2, bid().withLaunchGroup("group"));
    cloud.clock().advance(Duration.ofSeconds(20));
    String second = requested(ec2, bid().withLaunchGroup("group"));

    cloud.clock().advance(Duration.ofSeconds(20));
    assertThat(stateOf(ec2, first)).isEqualTo("active fulfilled");
    assertThat(stateOf(ec2, second)).isEqualTo("open pending-fulfillment");
    cloud.clock().advance(Duration.ofSeconds(20));
    assertThat(stateOf(ec2, second)).isEqualTo("active fulfilled");
  }

  @Test
  void anAvailabilityZoneGroupIsOfOneInstanceType() {
    cloud.arrange().spotPrice("us-east-1b", TYPE, "0.002");
    cloud.arrange().spotPrice("us-east-1c", "m1.large", "0.002");
    cloud.arrange().spotPrice("us-east-1d", "m1.medium", "0.002");
    String alone = requested(ec2, bid());
    String small = requested(ec2, bid().withAvailabilityZoneGroup("near"));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice("us-east-1b", TYPE, "0.02");
    cloud.arrange().spotPrice("us-east-1e", TYPE, "0.002");
    String large = requested(ec2, near("near", "m1.large"));
    String other = requested(ec2, near("far", TYPE));
    String another = requested(ec2, bid().withAvailabilityZoneGroup("near"));
    cloud.clock().advanceUntilSettled();

    assertThat(Stream.of(alone, small, large, other, another).map(this::zone))
        .containsExactly("us-east-1b", "us-east-1b", "us-east-1c", "us-east-1e", "us-east-1b");
  }

  @Test
  void anAvailabilityZoneGroupMovesWhenItsInstancesAreGone() {
    String first = requested(ec2, near("near", TYPE).withLaunchSpecification(inZone("us-east-1b")));
    cloud.clock().advanceUntilSettled();
    String elsewhere =
        requested(ec2, near("near", TYPE).withLaunchSpecification(inZone("us-east-1c")));
    String dear = requested(ec2, bid("0.001").withAvailabilityZoneGroup("near"));
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, elsewhere)).isEqualTo("open az-group-constraint");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceOf(ec2, first))));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, elsewhere)).isEqualTo("active fulfilled");
    assertThat(zone(elsewhere)).isEqualTo("us-east-1c");
    assertThat(stateOf(ec2, dear)).isEqualTo("open price-too-low");
  }

  @Test
  void anAvailabilityZoneGroupMovesWhenItsInstanceIsInterrupted() {
    String first = requested(ec2, near("near", TYPE).withLaunchSpecification(inZone("us-east-1b")));
    cloud.clock().advanceUntilSettled();
    String elsewhere =
        requested(ec2, near("near", TYPE).withLaunchSpecification(inZone("us-east-1c")));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotInterruption(instanceOf(ec2, first));
    assertThat(stateOf(ec2, elsewhere)).isEqualTo("open az-group-constraint");
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, elsewhere)).isEqualTo("active fulfilled");
  }

  @Test
  void onlyOneOfAnAvailabilityZoneGroupIsLaunchedIfTheZonesDiffer() {
    String first = requested(ec2, near("near", TYPE).withLaunchSpecification(inZone("us-east-1b")));
    String elsewhere =
        requested(ec2, near("near", TYPE).withLaunchSpecification(inZone("us-east-1c")));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, first)).isEqualTo("active fulfilled");
    assertThat(stateOf(ec2, elsewhere)).isEqualTo("open az-group-constraint");
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  private static RequestSpotInstancesRequest near(String group, String type) {
    return bid()
        .withAvailabilityZoneGroup(group)
        .withLaunchSpecification(specification().withInstanceType(type));
  }

  private String zone(String request) {
    return described(ec2, request).getLaunchedAvailabilityZone();
  }
}
