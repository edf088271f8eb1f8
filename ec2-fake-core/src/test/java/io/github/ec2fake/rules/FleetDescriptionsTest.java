// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ActiveInstance;
import com.amazonaws.services.ec2.model.DescribeFleetHistoryRequest;
import com.amazonaws.services.ec2.model.DescribeFleetHistoryResult;
import com.amazonaws.services.ec2.model.DescribeFleetInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeFleetInstancesResult;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.HistoryRecordEntry;
import com.amazonaws.services.ec2.model.Instance;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What DescribeFleets, DescribeFleetInstances and DescribeFleetHistory show. */
class FleetDescriptionsTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final FleetCloud fleets = new FleetCloud(cloud);

  @Test
  void areListedAndFiltered() {
    String maintained = fleets.created("maintain", 1, 0);
    String request = ec2.createFleet(fleets.fleet("request", 1, 0)).getFleetId();
    ec2.createFleet(FleetCalls.fleet(fleets.template(), 1, 0));

    assertThat(fleets.found()).containsExactly(maintained, request);
    assertThat(fleets.found("type", "request")).containsExactly(request);
    assertThat(fleets.found("fleet-state", "submitted")).containsExactly(request);
    assertThat(fleets.found("activity-status", "pending-fulfillment")).containsExactly(request);
    assertThat(fleets.found("activity-status", "fulfilled")).containsExactly(maintained);
    assertThat(fleets.found("excess-capacity-termination-policy", "termination"))
        .containsExactly(maintained);
    assertThat(fleets.found("replace-unhealthy-instances", "false"))
        .containsExactly(maintained, request);
    assertThat(cloud.client(PARTNER).describeFleets(new DescribeFleetsRequest()).getFleets())
        .isEmpty();
    assertThat(
            cloud
                .client(OWNER, "eu-west-1")
                .describeFleets(new DescribeFleetsRequest())
                .getFleets())
        .isEmpty();
  }

  @Test
  void itsInstancesAreFilteredAndPaged() {
    String id =
        ec2.createFleet(
                fleets
                    .fleet(
                        "maintain",
                        0,
                        6,
                        FleetCalls.pool("m1.small", ZONE),
                        FleetCalls.pool("m1.large", ZONE))
                    .withSpotOptions(FleetCalls.spot("diversified")))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    DescribeFleetInstancesRequest request =
        new DescribeFleetInstancesRequest().withFleetId(id).withMaxResults(5);

    DescribeFleetInstancesResult first = ec2.describeFleetInstances(request);
    assertThat(first.getFleetId()).isEqualTo(id);
    assertThat(first.getActiveInstances()).hasSize(5);
    assertThat(
            ec2.describeFleetInstances(request.withNextToken(first.getNextToken()))
                .getActiveInstances())
        .hasSize(1);
    assertThat(
            ec2.describeFleetInstances(
                    new DescribeFleetInstancesRequest()
                        .withFleetId(id)
                        .withFilters(new Filter("instance-type", List.of("m1.large"))))
                .getActiveInstances())
        .hasSize(3);
  }

  @Test
  void anInstanceIsUnhealthyWhenThreeChecksHaveFailed() {
    String id = fleets.created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    cloud.clock().advance(Duration.ofHours(1));
    cloud.faults().zone(ZONE).outage();

    cloud.clock().advance(Duration.ofMinutes(6).minusMillis(1));
    assertThat(fleets.instances(id))
        .extracting(ActiveInstance::getInstanceHealth)
        .containsExactly("healthy");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(fleets.instances(id))
        .extracting(ActiveInstance::getInstanceHealth)
        .containsExactly("unhealthy");
  }

  @Test
  void rememberWhatHasHappened() {
    String id = fleets.created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    String first = fleets.ids(id).get(0);
    fleets.terminate(first);
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical());
    String second = fleets.ids(id).get(0);
    fleets.modify(id, FleetCloud.total(0));
    cloud.clock().advanceUntilSettled();
    fleets.delete(id, false);

    String launched =
        "launched {\"instanceType\":\"m1.small\",\"image\":\""
            + LINUX_EBS
            + "\",\"productDescription\":\"Linux/UNIX\",\"availabilityZone\":\"us-east-1a\"} ";
    assertThat(fleets.events(id, null))
        .containsExactly(
            "submitted null null",
            "active null null",
            launched + first,
            "terminated null " + first,
            launched + second,
            "modify_in_progress null null",
            "modify_succeeded null null",
            "terminated null " + second,
            "deleted_running null null");
    assertThat(fleets.events(id, "instance-change")).hasSize(4);
    assertThat(fleets.events(id, "fleet-change")).hasSize(5);
    assertThat(fleets.events(id, "service-error")).isEmpty();
    DescribeFleetHistoryResult history =
        ec2.describeFleetHistory(FleetCloud.history(id).withMaxResults(2));
    assertThat(history)
        .returns(id, DescribeFleetHistoryResult::getFleetId)
        .returns(START, each -> each.getStartTime().toInstant())
        .returns(null, DescribeFleetHistoryResult::getLastEvaluatedTime);
    assertThat(history.getHistoryRecords())
        .extracting(HistoryRecordEntry::getEventType, each -> each.getTimestamp().toInstant())
        .containsExactly(
            tuple("fleet-change", START),
            tuple("fleet-change", START.plus(Phase.FLEET_SUBMISSION.typical())));
    DescribeFleetHistoryResult rest =
        ec2.describeFleetHistory(FleetCloud.history(id).withNextToken(history.getNextToken()));
    assertThat(rest.getHistoryRecords()).hasSize(7);
    assertThat(rest.getLastEvaluatedTime().toInstant()).isEqualTo(cloud.clock().instant());
  }

  @Test
  void theHistoryIsOfTwoDays() {
    String id = fleets.created("maintain", 1, 0);
    int all = fleets.events(id, null).size();
    Instant later = START.plus(Phase.FLEET_SUBMISSION.typical());

    assertThat(
            ec2.describeFleetHistory(FleetCloud.history(id).withStartTime(Date.from(later)))
                .getHistoryRecords())
        .hasSize(all - 1);
    cloud.clock().advanceTo(later.plus(Duration.ofDays(2)));
    assertThat(fleets.events(id, null)).hasSize(all - 1);
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(fleets.events(id, null)).isEmpty();
  }

  @Test
  void theHistoryIsOfLastingFleetsOfOnesOwn() {
    String id = fleets.created("maintain", 1, 0);
    String instant = ec2.createFleet(FleetCalls.fleet(fleets.template(), 1, 0)).getFleetId();

    assertThat(fleets.events(instant, null)).isEmpty();
    assertThatRefusal(() -> cloud.client(PARTNER).describeFleetHistory(FleetCloud.history(id)))
        .isEqualTo("400 InvalidFleetId.NotFound: The fleet ID '" + id + "' does not exist");
    assertThatRefusal(() -> fleets.events("fleet-1", null))
        .isEqualTo("400 InvalidFleetId.Malformed: Invalid id: \"fleet-1\"");
    assertThatRefusal(() -> fleets.events(id, "weather"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (weather) for parameter EventType is invalid. It must"
                + " be 'instance-change', 'fleet-change' or 'service-error'.");
    assertThatRefusal(
            () -> ec2.describeFleetHistory(new DescribeFleetHistoryRequest().withFleetId(id)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter StartTime");
  }

  @Test
  void lagsBehind() {
    try (Ec2Cloud lagging =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .consistency(
                Consistency.builder().lag(ResourceKind.FLEETS, Duration.ofSeconds(30)).build())
            .build()) {
      AmazonEC2 client = lagging.client();
      FleetCloud there = new FleetCloud(lagging);
      String id = client.createFleet(there.fleet("maintain", 1, 0)).getFleetId();
      assertThat(there.found()).isEmpty();
      lagging.clock().advance(Duration.ofSeconds(30));
      assertThat(there.found()).containsExactly(id);
      lagging.clock().advance(Duration.ofMinutes(5));
      assertThat(there.ids(id))
          .isEqualTo(
              client.describeInstances().getReservations().stream()
                  .flatMap(each -> each.getInstances().stream())
                  .map(Instance::getInstanceId)
                  .toList());
    }
  }
}
