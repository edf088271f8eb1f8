// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The prefix lists that AWS manages. */
class GatewayPrefixListTest {

  @Test
  void aListHasAwssIdAndName() {
    Place place = Place.named("us-east-1");

    assertThat(GatewayPrefixList.S3.id(place)).isEqualTo("pl-63a5400a");
    assertThat(GatewayPrefixList.DYNAMODB.id(place)).isEqualTo("pl-02cd2c6b");
    assertThat(GatewayPrefixList.DYNAMODB.service()).isEqualTo("dynamodb");
  }

  @Test
  void theListsOfARegionHaveIdsOfTheirOwn() {
    assertThat(Place.all())
        .allSatisfy(
            place ->
                assertThat(GatewayPrefixList.S3.id(place))
                    .matches("pl-[0-9a-f]{8}")
                    .isNotEqualTo(GatewayPrefixList.DYNAMODB.id(place)));
    assertThat(Place.all())
        .allSatisfy(
            place -> assertThat(GatewayPrefixList.DYNAMODB.id(place)).matches("pl-[0-9a-f]{8}"));
  }
}
