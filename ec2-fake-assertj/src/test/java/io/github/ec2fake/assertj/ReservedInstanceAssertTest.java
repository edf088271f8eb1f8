// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.ReservedInstancesOffering;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReservedInstanceAssertTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();

  private String bought(String scope) {
    ReservedInstancesOffering offering =
        ec2.describeReservedInstancesOfferings(
                new DescribeReservedInstancesOfferingsRequest()
                    .withFilters(
                        new Filter("instance-type", List.of("m1.small")),
                        new Filter("scope", List.of(scope))))
            .getReservedInstancesOfferings()
            .get(0);
    return ec2.purchaseReservedInstancesOffering(
            new PurchaseReservedInstancesOfferingRequest()
                .withReservedInstancesOfferingId(offering.getReservedInstancesOfferingId())
                .withInstanceCount(2))
        .getReservedInstancesId();
  }

  private void reservationFails(
      String id, Consumer<ReservedInstanceAssert> assertion, String expected, String found) {
    failsFor(
        "reserved instance " + id,
        () -> assertion.accept(assertThat(ec2).reservedInstance(id)),
        expected,
        found);
  }

  @Test
  void aReservationIsForSomeInstancesOfAType() {
    String id = bought("Region");

    assertThat(ec2)
        .reservedInstance(id)
        .exists()
        .isActive()
        .hasState("active")
        .hasType("m1.small")
        .hasCount(2);
    reservationFails(id, it -> it.hasState("retired"), "to be retired", "but it is active");
    reservationFails(
        id,
        it -> it.hasType("m1.large"),
        "to have the type 'm1.large'",
        "but its type is 'm1.small'");
    reservationFails(id, it -> it.hasCount(1), "to have the count 1", "but its count is 2");
    reservationFails(
        id,
        it -> it.isInZone("us-east-1a"),
        "to be in the zone us-east-1a",
        "but it is for the region");
    assertThat(ec2).reservedInstances().inState("active").hasSize(1);
  }

  @Test
  void aReservationCanBeForAZone() {
    String id = bought("Availability Zone");
    String zone =
        ec2.describeReservedInstances().getReservedInstances().get(0).getAvailabilityZone();

    assertThat(ec2).reservedInstance(id).isInZone(zone);
    reservationFails(
        id,
        it -> it.isInZone("us-east-1z"),
        "to be in the zone us-east-1z",
        "but it is in " + zone);
  }

  @Test
  void aReservationIsNotActiveBeforeItIsPaid() {
    Ec2Cloud slow = Ec2Cloud.builder().time(TimeMode.manual()).build();
    AmazonEC2 client = slow.client();
    String id =
        client
            .purchaseReservedInstancesOffering(
                new PurchaseReservedInstancesOfferingRequest()
                    .withReservedInstancesOfferingId(
                        client
                            .describeReservedInstancesOfferings()
                            .getReservedInstancesOfferings()
                            .get(0)
                            .getReservedInstancesOfferingId())
                    .withInstanceCount(1))
            .getReservedInstancesId();

    failsFor(
        "reserved instance " + id,
        () -> assertThat(client).reservedInstance(id).isActive(),
        "to be active",
        "but it is payment-pending");
    assertThat(client).eventually().reservedInstance(id).isActive();
  }
}
