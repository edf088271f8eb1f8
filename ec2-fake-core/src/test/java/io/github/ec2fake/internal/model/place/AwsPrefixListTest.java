// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The prefix lists that AWS manages. */
class AwsPrefixListTest {

  @Test
  void aListHasAwssIdAndName() {
    Place place = Place.named("us-east-1");

    assertThat(AwsPrefixList.S3.id(place)).isEqualTo("pl-63a5400a");
    assertThat(AwsPrefixList.DYNAMODB.id(place)).isEqualTo("pl-02cd2c6b");
    assertThat(AwsPrefixList.S3.name(place)).isEqualTo("com.amazonaws.us-east-1.s3");
    assertThat(AwsPrefixList.DYNAMODB.service()).isEqualTo("dynamodb");
  }

  @Test
  void theListsOfARegionHaveIdsOfTheirOwn() {
    assertThat(Place.all())
        .allSatisfy(
            place ->
                assertThat(AwsPrefixList.S3.id(place))
                    .matches("pl-[0-9a-f]{8}")
                    .isNotEqualTo(AwsPrefixList.DYNAMODB.id(place)));
    assertThat(Place.all())
        .allSatisfy(
            place -> assertThat(AwsPrefixList.DYNAMODB.id(place)).matches("pl-[0-9a-f]{8}"));
  }
}
