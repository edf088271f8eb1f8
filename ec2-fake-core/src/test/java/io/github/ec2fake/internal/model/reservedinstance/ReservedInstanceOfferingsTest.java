// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.model.instancetype.InstanceTypeOfferings;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.place.Place;
import org.junit.jupiter.api.Test;

/** The offerings of a region and their numbers. */
class ReservedInstanceOfferingsTest {

  @Test
  void thereIsNoneBeyondTheLast() {
    Place place = Place.named("us-west-1");
    InstanceTypes types = InstanceTypes.ofEc2();
    int locations = 1 + place.zones().size();
    int tenanciesClassesYearsAndPayments = 2 * 2 * 2 * 3;
    long all =
        (long) InstanceTypeOfferings.in(place, types).types().size()
            * locations
            * ProductDescriptions.ALL.size()
            * tenanciesClassesYearsAndPayments;
    String beyond = OfferingIds.of(place.region(), all);

    assertThatThrownBy(() -> new ReservedInstanceOfferings(place, types).require(beyond))
        .hasMessageContaining("'" + beyond + "' does not exist");
  }
}
