// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Spot.TYPE;
import static io.github.ec2fake.rules.Spot.ZONE;
import static io.github.ec2fake.rules.Spot.bid;
import static io.github.ec2fake.rules.Spot.described;
import static io.github.ec2fake.rules.Spot.inZone;
import static io.github.ec2fake.rules.Spot.instanceOf;
import static io.github.ec2fake.rules.Spot.requested;
import static io.github.ec2fake.rules.Spot.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotPriceHistoryRequest;
import com.amazonaws.services.ec2.model.DescribeSpotPriceHistoryResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.SpotInstanceStatus;
import com.amazonaws.services.ec2.model.SpotPrice;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Prices and interruptions; DescribeSpotPriceHistory. */
class SpotMarketTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void holdsARequestWhoseBidIsTooLowUntilThePriceFalls() {
    String id = requested(ec2, bid("0.009"));
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("open price-too-low");
    assertThat(described(ec2, id).getStatus().getMessage())
        .isEqualTo(
            "Your Spot request price of 0.009 is lower than the minimum required Spot request"
                + " fulfillment price of 0.01.");

    cloud.arrange().spotPrice("us-east-1b", TYPE, "0.009");
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-fulfillment");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(described(ec2, id).getLaunchedAvailabilityZone()).isEqualTo("us-east-1b");
  }

  @Test
  void theStatusOfARequestIsUpdatedOnlyIfItSaysSomethingElse() {
    String id = requested(ec2, bid("0.009").withLaunchSpecification(inZone(ZONE)));
    cloud.clock().advanceUntilSettled();
    SpotInstanceStatus held = described(ec2, id).getStatus();
    int transitions = cloud.journal().transitions(id).size();

    cloud.clock().advance(Duration.ofMinutes(1));
    cloud.arrange().spotPrice("us-east-1b", TYPE, "0.02");
    assertThat(described(ec2, id).getStatus()).isEqualTo(held);
    assertThat(cloud.journal().transitions(id)).hasSize(transitions);

    cloud.arrange().spotPrice(ZONE, TYPE, "0.03");
    SpotInstanceStatus dearer = described(ec2, id).getStatus();
    assertThat(dearer.getCode()).isEqualTo("price-too-low");
    assertThat(dearer.getMessage()).endsWith(" fulfillment price of 0.03.");
    assertThat(dearer.getUpdateTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(cloud.journal().transitions(id)).hasSize(transitions + 1);
  }

  @Test
  void fulfilsAnyBidWithoutAPrice() {
    cloud.arrange().spotPrice(ZONE, TYPE, "900");
    String id =
        requested(ec2, new RequestSpotInstancesRequest().withLaunchSpecification(inZone(ZONE)));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(described(ec2, id).getSpotPrice()).isNull();
  }

  @Test
  void holdsARequestThatIsOutbidBeforeItsLaunch() {
    String id = requested(ec2, bid().withLaunchSpecification(inZone(ZONE)));
    cloud.clock().advance(Duration.ofSeconds(20));
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-fulfillment");

    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(stateOf(ec2, id)).isEqualTo("open price-too-low");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void interruptsAnInstanceTwoMinutesAfterThePriceHasRisen() {
    String id = requested(ec2, bid());
    cloud.clock().advance(Duration.ofMinutes(10));
    String instance = instanceOf(ec2, id);

    cloud.arrange().spotPrice(ZONE, TYPE, "0.05");
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    cloud.arrange().spotPrice(ZONE, TYPE, "0.050001");
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-termination");

    cloud.clock().advance(Duration.ofSeconds(119));
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");
    cloud.clock().advance(Duration.ofSeconds(1));
    Instance interrupted = Fixtures.described(ec2, instance);
    assertThat(interrupted.getState().getName()).isEqualTo("shutting-down");
    assertThat(interrupted.getStateReason().getCode()).isEqualTo("Server.SpotInstanceTermination");
    assertThat(interrupted.getStateReason().getMessage())
        .isEqualTo("Server.SpotInstanceTermination: Spot instance termination");
    assertThat(interrupted.getStateTransitionReason())
        .isEqualTo("Service initiated (2011-07-15 12:12:00 GMT)");
    assertThat(stateOf(ec2, id)).isEqualTo("closed instance-terminated-by-price");
    cloud.clock().advanceUntilSettled();
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
  }

  @Test
  void opensAPersistentRequestAgainWhichWaitsForThePriceToFall() {
    String id = requested(ec2, bid().withType("persistent").withLaunchSpecification(inZone(ZONE)));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("open price-too-low");

    cloud.arrange().spotPrice(ZONE, TYPE, "0.01");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(ec2.describeInstances().getReservations()).hasSize(2);
  }

  @Test
  void interruptsTheInstanceOfACancelledRequestToo() {
    String id = requested(ec2, bid().withType("persistent"));
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, id);
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(id)));

    cloud.arrange().spotPrice(ZONE, TYPE, "1");
    assertThat(stateOf(ec2, id)).isEqualTo("cancelled marked-for-termination");
    cloud.clock().advanceUntilSettled();

    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
    assertThat(stateOf(ec2, id)).isEqualTo("cancelled instance-terminated-by-price");
    assertThat(cloud.journal().transitions(id)).last().returns("cancelled", TransitionEntry::to);
  }

  @Test
  void aMarkedInstanceGoesThoughItsRequestIsCancelled() {
    String id = requested(ec2, bid());
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice(ZONE, TYPE, "1");
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(id)));
    assertThat(stateOf(ec2, id)).isEqualTo("cancelled marked-for-termination");
    cloud.clock().advanceUntilSettled();

    assertThat(Fixtures.stateOf(ec2, instanceOf(ec2, id))).isEqualTo("terminated");
  }

  @Test
  void aUserMayTerminateAMarkedInstanceFirst() {
    String id = requested(ec2, bid());
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice(ZONE, TYPE, "1");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceOf(ec2, id))));
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(stateOf(ec2, id)).isEqualTo("closed instance-terminated-by-user");
    assertThat(Fixtures.described(ec2, instanceOf(ec2, id)).getStateReason().getCode())
        .isEqualTo("Client.UserInitiatedShutdown");
  }

  @Test
  void takesTheCapacityOfAnInstanceBack() {
    String oneTime = requested(ec2, bid());
    String persistent = requested(ec2, bid().withType("persistent"));
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, oneTime);

    cloud.arrange().spotInterruption(instance).spotInterruption(instanceOf(ec2, persistent));

    assertThat(stateOf(ec2, oneTime)).isEqualTo("closed instance-terminated-no-capacity");
    assertThat(stateOf(ec2, persistent)).isEqualTo("open instance-terminated-no-capacity");
    cloud.clock().advance(Duration.ofSeconds(119));
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");
    cloud.clock().advanceUntilSettled();
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
    assertThat(Fixtures.described(ec2, instance).getStateReason().getCode())
        .isEqualTo("Server.SpotInstanceTermination");
    assertThat(stateOf(ec2, oneTime)).isEqualTo("closed instance-terminated-no-capacity");
    assertThat(stateOf(ec2, persistent)).isEqualTo("active fulfilled");
  }

  @Test
  void aRequestWhoseCapacityIsTakenBackIsCancelledOnlyIfItIsPersistent() {
    String oneTime = requested(ec2, bid());
    String persistent = requested(ec2, bid().withType("persistent"));
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, persistent);
    cloud.arrange().spotInterruption(instanceOf(ec2, oneTime)).spotInterruption(instance);

    ec2.cancelSpotInstanceRequests(
        new CancelSpotInstanceRequestsRequest(List.of(oneTime, persistent)));
    assertThat(stateOf(ec2, oneTime)).isEqualTo("closed instance-terminated-no-capacity");
    assertThat(stateOf(ec2, persistent)).isEqualTo("cancelled instance-terminated-no-capacity");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, oneTime)).isEqualTo("closed instance-terminated-no-capacity");
    assertThat(stateOf(ec2, persistent)).isEqualTo("cancelled instance-terminated-no-capacity");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
  }

  @Test
  void canOnlyInterruptASpotInstanceThatRuns() {
    String instance = Fixtures.launched(ec2, LINUX_EBS).getInstanceId();
    String spot = requested(ec2, bid());
    cloud.clock().advanceUntilSettled();
    String interrupted = instanceOf(ec2, spot);
    cloud.arrange().spotInterruption(interrupted);

    assertThatThrownBy(() -> cloud.arrange().spotInterruption(instance))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no Spot Instance");
    assertThatThrownBy(() -> cloud.arrange().spotInterruption(interrupted))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cloud.arrange().spotInterruption("i-1a2b3c4d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the cloud has no instance 'i-1a2b3c4d'");
  }

  @Test
  void tellsThePricesNewestFirst() {
    cloud.client().describeRegions();
    cloud.arrange().spotPrice(ZONE, TYPE, "0.04").spotPrice(ZONE, TYPE, "0.02");
    cloud.clock().advance(Duration.ofHours(1));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.03");
    cloud.clock().advance(Duration.ofHours(1));

    DescribeSpotPriceHistoryRequest linux =
        new DescribeSpotPriceHistoryRequest()
            .withInstanceTypes(TYPE)
            .withProductDescriptions("Linux/UNIX")
            .withAvailabilityZone(ZONE);
    assertThat(prices(linux))
        .extracting(SpotPrice::getSpotPrice, SpotPrice::getTimestamp)
        .containsExactly(
            tuple("0.030000", Date.from(START.plus(Duration.ofHours(1)))),
            tuple("0.020000", Date.from(START)),
            tuple("0.010000", Date.from(START.minus(Duration.ofDays(90)))));
    assertThat(prices(linux).get(0))
        .isEqualTo(
            new SpotPrice()
                .withAvailabilityZone(ZONE)
                .withInstanceType(TYPE)
                .withProductDescription("Linux/UNIX")
                .withSpotPrice("0.030000")
                .withTimestamp(Date.from(START.plus(Duration.ofHours(1)))));
    assertThat(prices(linux.clone().withStartTime(Date.from(START.plusSeconds(60)))))
        .extracting(SpotPrice::getSpotPrice)
        .containsExactly("0.030000", "0.020000");
    assertThat(
            prices(
                linux
                    .clone()
                    .withStartTime(Date.from(START.plusSeconds(60)))
                    .withEndTime(Date.from(START.plusSeconds(120)))))
        .extracting(SpotPrice::getSpotPrice)
        .containsExactly("0.020000");
  }

  @Test
  void filtersPrices() {
    cloud.arrange().spotPrice("us-east-1b", "m1.large", "0.04");

    assertThat(filtered("spot-price", "0.040000"))
        .extracting(
            SpotPrice::getAvailabilityZone,
            SpotPrice::getInstanceType,
            SpotPrice::getProductDescription)
        .containsExactly(
            tuple("us-east-1b", "m1.large", "Linux/UNIX"),
            tuple("us-east-1b", "m1.large", "Windows"));
    assertThat(filtered("availability-zone", "us-east-1b"))
        .extracting(SpotPrice::getAvailabilityZone)
        .containsOnly("us-east-1b");
    assertThat(filtered("instance-type", "t1.micro")).hasSize(12);
    assertThat(filtered("product-description", "Windows"))
        .extracting(SpotPrice::getProductDescription)
        .containsOnly("Windows");
    assertThat(filtered("timestamp", "2011-07-15T12:00:00.000Z"))
        .extracting(SpotPrice::getSpotPrice)
        .containsOnly("0.040000");
  }

  @Test
  void tellsAThousandPricesAtOnce() {
    DescribeSpotPriceHistoryRequest request = new DescribeSpotPriceHistoryRequest();
    DescribeSpotPriceHistoryResult first = ec2.describeSpotPriceHistory(request);
    assertThat(first.getSpotPriceHistory()).hasSize(1000);

    DescribeSpotPriceHistoryResult second =
        ec2.describeSpotPriceHistory(
            request.clone().withMaxResults(1).withNextToken(first.getNextToken()));
    assertThat(second.getSpotPriceHistory())
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getSpotPriceHistory());
    assertThatRefusal(() -> ec2.describeSpotPriceHistory(request.clone().withMaxResults(1001)))
        .startsWith("400 InvalidParameterValue: Value ( 1001 )");
  }

  @Test
  void refusesPricesOfWhatThereIsNot() {
    DescribeSpotPriceHistoryRequest request = new DescribeSpotPriceHistoryRequest();

    assertThatRefusal(() -> prices(request.clone().withInstanceTypes("m1.tiny")))
        .isEqualTo("400 InvalidParameterValue: Invalid value 'm1.tiny' for InstanceType.");
    assertThatRefusal(() -> prices(request.clone().withAvailabilityZone("us-east-1z")))
        .isEqualTo("400 InvalidParameterValue: Invalid availability zone: [us-east-1z]");
    assertThatThrownBy(() -> cloud.arrange().spotPrice("us-east-1z", TYPE, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("us-east-1z");
    assertThatThrownBy(() -> cloud.arrange().spotPrice(ZONE, "m1.tiny", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("m1.tiny");
    assertThatThrownBy(() -> cloud.arrange().spotPrice(ZONE, TYPE, "-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  private List<SpotPrice> prices(DescribeSpotPriceHistoryRequest request) {
    return ec2.describeSpotPriceHistory(request).getSpotPriceHistory();
  }

  private List<SpotPrice> filtered(String filter, String value) {
    return prices(
        new DescribeSpotPriceHistoryRequest().withFilters(new Filter(filter, List.of(value))));
  }
}
