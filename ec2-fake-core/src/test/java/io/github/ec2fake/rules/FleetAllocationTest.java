// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.FleetCalls.onDemand;
import static io.github.ec2fake.rules.FleetCalls.pool;
import static io.github.ec2fake.rules.FleetCalls.spot;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateFleetError;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateFleetResult;
import com.amazonaws.services.ec2.model.DescribeFleetError;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.Reservation;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** In which pools a fleet launches: by price, priority and capacity, in one pool or in several. */
class FleetAllocationTest {
  private static final String A = "us-east-1a";
  private static final String B = "us-east-1b";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .capacity(A, "m1.xlarge", 1)
          .capacity(B, "m1.xlarge", 3)
          .capacity(A, "c1.medium", 0)
          .build();

  private final AmazonEC2 ec2 = cloud.client();
  private final String template = LaunchTemplateCalls.created(ec2, "web");

  private CreateFleetRequest fleet(
      int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    return FleetCalls.fleet(template, onDemand, spot, overrides);
  }

  private List<String> launched(CreateFleetRequest request) {
    return FleetCalls.launched(ec2.createFleet(request));
  }

  @Test
  void onDemandInstancesAreOfTheLowestPrice() {
    assertThat(launched(fleet(2, 0, pool("m1.large", A), pool("m1.small", A))))
        .containsExactly("on-demand m1.small us-east-1a 2");
  }

  @Test
  void theLowestPriceIsThatOfAUnit() {
    assertThat(
            launched(
                fleet(4, 0, pool("m1.small", A), pool("m1.large", A).withWeightedCapacity(20.0))))
        .containsExactly("on-demand m1.large us-east-1a 1");
    cloud.arrange().spotPrice(A, "m1.large", "0.015");
    assertThat(
            launched(
                fleet(0, 5, pool("m1.small", A), pool("m1.large", A).withWeightedCapacity(2.0))))
        .containsExactly("spot m1.large us-east-1a 3");
  }

  @Test
  void onDemandInstancesAreOfTheFirstPriority() {
    assertThat(
            launched(
                fleet(
                        2,
                        0,
                        pool("m1.small", A),
                        pool("m1.medium", A).withPriority(2.0),
                        pool("m1.large", A).withPriority(1.0))
                    .withOnDemandOptions(onDemand("prioritized"))))
        .containsExactly("on-demand m1.large us-east-1a 2");
  }

  @Test
  void spotInstancesAreInTheCheapestZone() {
    cloud.arrange().spotPrice(B, "m1.small", "0.004");

    assertThat(launched(fleet(0, 2, pool("m1.small", A), pool("m1.small", B))))
        .containsExactly("spot m1.small us-east-1b 2");
  }

  @Test
  void spotInstancesAreInSeveralOfTheCheapestPools() {
    cloud.arrange().spotPrice(A, "m1.small", "0.02");

    CreateFleetRequest request =
        fleet(0, 5, pool("m1.small", A), pool("m1.small", B), pool("m1.medium", A));

    assertThat(launched(inPools(request, 2)))
        .containsExactly("spot m1.small us-east-1b 3", "spot m1.medium us-east-1a 2");
    assertThat(launched(inPools(request, 1))).containsExactly("spot m1.small us-east-1b 5");
    assertThat(launched(inPools(request, 9)))
        .containsExactly(
            "spot m1.small us-east-1b 2",
            "spot m1.medium us-east-1a 2",
            "spot m1.small us-east-1a 1");
  }

  private static CreateFleetRequest inPools(CreateFleetRequest request, int count) {
    return request.clone().withSpotOptions(spot("lowest-price").withInstancePoolsToUseCount(count));
  }

  @Test
  void aPoolWithoutAZoneIsInAsManyAsItNeeds() {
    Ec2Cloud.Builder builder = Ec2Cloud.builder();
    for (char zone = 'a'; zone <= 'f'; zone++) {
      builder.capacity("us-east-1" + zone, zone <= 'b' ? 2 : 0);
    }
    try (Ec2Cloud small = builder.build()) {
      AmazonEC2 client = small.client();
      String web = LaunchTemplateCalls.created(client, "web");

      client.createFleet(FleetCalls.fleet(web, 3, 0, pool("m1.small", null)));

      assertThat(client.describeInstances().getReservations())
          .flatExtracting(Reservation::getInstances)
          .extracting(each -> each.getPlacement().getAvailabilityZone())
          .containsExactly(A, A, B);
    }
  }

  @Test
  void isFulfilledIfItHasAsManyUnitsAsTheTotal() {
    CreateFleetResult fleet =
        ec2.createFleet(
            fleet(1, 1, pool("m1.small", A).withWeightedCapacity(2.0).withMaxPrice("0.001")));

    assertThat(FleetCalls.launched(fleet)).containsExactly("on-demand m1.small us-east-1a 1");
    assertThat(FleetCalls.failed(fleet))
        .containsExactly("spot m1.small us-east-1a SpotMaxPriceTooLow");
    assertThat(
            ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(fleet.getFleetId()))
                .getFleets())
        .extracting(FleetData::getActivityStatus)
        .containsExactly("fulfilled");
  }

  @Test
  void diversifiedSpotInstancesAreInAllPools() {
    assertThat(
            launched(
                fleet(0, 6, pool("m1.small", A), pool("m1.small", B), pool("m1.medium", A))
                    .withSpotOptions(spot("diversified"))))
        .containsExactly(
            "spot m1.small us-east-1a 2",
            "spot m1.small us-east-1b 2",
            "spot m1.medium us-east-1a 2");
  }

  @Test
  void whatAPoolLacksIsTakenFromTheOthers() {
    CreateFleetResult fleet =
        ec2.createFleet(
            fleet(0, 6, pool("m1.small", A), pool("m1.xlarge", A), pool("c1.medium", A))
                .withSpotOptions(spot("diversified")));

    assertThat(FleetCalls.launched(fleet))
        .containsExactly("spot m1.small us-east-1a 5", "spot m1.xlarge us-east-1a 1");
    assertThat(FleetCalls.failed(fleet))
        .containsExactly(
            "spot m1.xlarge us-east-1a InsufficientInstanceCapacity",
            "spot c1.medium us-east-1a InsufficientInstanceCapacity");
    assertThat(fleet.getErrors().get(0).getErrorMessage())
        .isEqualTo("There is no Spot capacity available that matches your request.");
  }

  @Test
  void capacityOptimizedSpotInstancesAreWhereThereIsMost() {
    assertThat(
            launched(
                fleet(0, 1, pool("m1.xlarge", A), pool("m1.xlarge", B))
                    .withSpotOptions(spot("capacity-optimized"))))
        .containsExactly("spot m1.xlarge us-east-1b 1");
  }

  @Test
  void prioritiesDecideWhereThereIsAsMuchCapacity() {
    assertThat(
            launched(
                fleet(
                        0,
                        1,
                        pool("m1.xlarge", B).withPriority(0.0),
                        pool("m1.small", A).withPriority(2.0),
                        pool("m1.medium", A).withPriority(1.0))
                    .withSpotOptions(spot("capacity-optimized-prioritized"))))
        .containsExactly("spot m1.medium us-east-1a 1");
  }

  @Test
  void priceDecidesBetweenPoolsWithEnoughCapacity() {
    cloud.arrange().spotPrice(A, "m1.xlarge", "0.001").spotPrice(B, "m1.xlarge", "0.002");

    assertThat(
            launched(
                fleet(0, 2, pool("m1.small", A), pool("m1.xlarge", A), pool("m1.xlarge", B))
                    .withSpotOptions(spot("price-capacity-optimized"))))
        .containsExactly("spot m1.xlarge us-east-1b 2");
  }

  @Test
  void aSingleTypeAndASingleZone() {
    CreateFleetRequest request =
        fleet(
            4,
            0,
            pool("m1.xlarge", A).withPriority(1.0),
            pool("m1.small", B),
            pool("m1.xlarge", B));

    assertThat(
            launched(
                request
                    .clone()
                    .withOnDemandOptions(onDemand("prioritized").withSingleInstanceType(true))))
        .containsExactly("on-demand m1.xlarge us-east-1a 1", "on-demand m1.xlarge us-east-1b 3");
    assertThat(
            launched(
                request
                    .clone()
                    .withOnDemandOptions(
                        onDemand("prioritized")
                            .withSingleAvailabilityZone(true)
                            .withSingleInstanceType(true)
                            .withMinTargetCapacity(2))))
        .containsExactly("on-demand m1.small us-east-1b 4");
  }

  @Test
  void aSingleZoneIsThatOfTheFirstPool() {
    assertThat(
            launched(
                fleet(
                        2,
                        0,
                        pool("m1.xlarge", A).withPriority(1.0),
                        pool("m1.small", B).withPriority(2.0),
                        pool("m1.small", A).withPriority(3.0))
                    .withOnDemandOptions(onDemand("prioritized").withSingleAvailabilityZone(true))))
        .containsExactly("on-demand m1.xlarge us-east-1a 1", "on-demand m1.small us-east-1a 1");
  }

  @Test
  void aSingleZoneIsThatOfTheFirstInstancesIfNoPoolNamesOne() {
    Ec2Cloud.Builder builder = Ec2Cloud.builder();
    for (char zone = 'a'; zone <= 'f'; zone++) {
      builder.capacity("us-east-1" + zone, zone == 'b' ? 3 : 1);
    }
    try (Ec2Cloud small = builder.build()) {
      AmazonEC2 client = small.client();
      CreateFleetResult fleet =
          client.createFleet(
              FleetCalls.fleet(
                      LaunchTemplateCalls.created(client, "web"), 4, 0, pool("m1.small", null))
                  .withOnDemandOptions(onDemand("prioritized").withSingleAvailabilityZone(true)));

      assertThat(client.describeInstances().getReservations())
          .flatExtracting(Reservation::getInstances)
          .extracting(each -> each.getPlacement().getAvailabilityZone())
          .containsExactly(B, B, B);
      assertThat(FleetCalls.failed(fleet))
          .containsExactly("on-demand m1.small null InsufficientInstanceCapacity");
    }
  }

  @Test
  void launchesNothingBelowTheMinimum() {
    CreateFleetResult fleet =
        ec2.createFleet(
            fleet(4, 0, pool("m1.xlarge", B))
                .withOnDemandOptions(
                    onDemand("lowest-price")
                        .withSingleAvailabilityZone(true)
                        .withMinTargetCapacity(4)));

    assertThat(fleet.getInstances()).isEmpty();
    assertThat(FleetCalls.failed(fleet))
        .containsExactly("on-demand m1.xlarge us-east-1b InsufficientInstanceCapacity");
    FleetData described =
        ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(fleet.getFleetId()))
            .getFleets()
            .get(0);
    assertThat(described.getActivityStatus()).isEqualTo("error");
    assertThat(described.getFulfilledCapacity()).isZero();
    assertThat(described.getErrors())
        .extracting(DescribeFleetError::getErrorCode)
        .containsExactly("InsufficientInstanceCapacity");
  }

  @Test
  void paysNoMoreForAUnitThanItsPoolAllows() {
    cloud.arrange().spotPrice(A, "m1.large", "0.03");
    FleetLaunchTemplateOverridesRequest pool = pool("m1.large", A).withWeightedCapacity(2.0);

    assertThat(FleetCalls.failed(ec2.createFleet(fleet(0, 2, pool.clone().withMaxPrice("0.014")))))
        .containsExactly("spot m1.large us-east-1a SpotMaxPriceTooLow");
    assertThat(launched(fleet(0, 2, pool.clone().withMaxPrice("0.015"))))
        .containsExactly("spot m1.large us-east-1a 1");
  }

  @Test
  void tellsWhatALaunchIsRefusedWith() {
    CreateFleetResult fleet =
        ec2.createFleet(
            fleet(
                1,
                0,
                pool("m9.tiny", A),
                pool("m1.small", null).withSubnetId("subnet-00000000"),
                pool("m1.small", null).withSubnetId("subnet-00000001")));

    assertThat(fleet.getInstances()).isEmpty();
    assertThat(fleet.getErrors())
        .extracting(CreateFleetError::getErrorCode)
        .containsExactly(
            "InvalidParameterValue", "InvalidSubnetID.NotFound", "InvalidSubnetID.NotFound");
  }

  @Test
  void theRestOfTheTotalIsOfTheDefaultType() {
    CreateFleetRequest request = fleet(1, 0, pool("m1.small", A));
    request
        .getTargetCapacitySpecification()
        .withTotalTargetCapacity(3)
        .withDefaultTargetCapacityType("spot");

    assertThat(launched(request))
        .containsExactly("on-demand m1.small us-east-1a 1", "spot m1.small us-east-1a 2");
    request.getTargetCapacitySpecification().setDefaultTargetCapacityType((String) null);
    assertThat(launched(request)).containsExactly("on-demand m1.small us-east-1a 3");
  }
}
