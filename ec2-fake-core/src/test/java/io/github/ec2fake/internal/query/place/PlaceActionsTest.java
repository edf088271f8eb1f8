// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.place.Geography;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.query.StorageFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceActionsTest {
  private final StorageFixture api = new StorageFixture();

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "RegionName.1=us-west-2&RegionName.2=eu-west-1 | us-west-2,eu-west-1",
        "Filter.1.Name=region-name&Filter.1.Value.1=us-* |"
            + " us-east-1,us-east-2,us-west-1,us-west-2",
        "Filter.1.Name=endpoint&Filter.1.Value.1=ec2.sa-east-1.amazonaws.com | sa-east-1",
        "RegionName.1=us-west-2&Filter.1.Name=opt-in-status&Filter.1.Value.1=opt-in-not-required |"
            + " us-west-2",
        "Filter.1.Name=opt-in-status&Filter.1.Value.1=opted-in | ''"
      })
  void describesTheRegionsThatAreWanted(String parameters, String regions) {
    String described = api.ok("Action=DescribeRegions&" + parameters);

    assertThat(String.join(",", StorageFixture.all(described, "regionName"))).isEqualTo(regions);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | us-east-1a,us-east-1b,us-east-1c,us-east-1d,us-east-1e,us-east-1f",
        "ZoneName.1=us-east-1c&ZoneName.2=us-east-1a | us-east-1a,us-east-1c",
        "Filter.1.Name=zone-name&Filter.1.Value.1=*b | us-east-1b",
        "ZoneName.1=us-east-1b&Filter.1.Name=region-name&Filter.1.Value.1=us-east-1 | us-east-1b",
        "ZoneName.1=us-east-1b&Filter.1.Name=state&Filter.1.Value.1=available | us-east-1b",
        "Filter.1.Name=region-name&Filter.1.Value.1=us-west-1 | ''",
        "Filter.1.Name=state&Filter.1.Value.1=impaired | ''",
        "Filter.1.Name=message&Filter.1.Value.1=* | ''",
        "ZoneId.1=use1-az2 | us-east-1b",
        "ZoneId.1=use1-az2&ZoneName.1=us-east-1a | ''",
        "Filter.1.Name=zone-id&Filter.1.Value.1=use1-az6 | us-east-1f",
        "Filter.1.Name=zone-type&Filter.1.Value.1=local-zone | ''",
        "AllAvailabilityZones=true&ZoneName.1=us-east-1-bos-1a | us-east-1-bos-1a",
        "AllAvailabilityZones=true&ZoneId.1=use1-wl1-bos-wlz1 | us-east-1-wl1-bos-wlz-1",
        "AllAvailabilityZones=true&Filter.1.Name=group-name&Filter.1.Value.1=us-east-1-zg-1"
            + "&Filter.2.Name=zone-id&Filter.2.Value.1=*1 | us-east-1a",
        "AllAvailabilityZones=true&Filter.1.Name=opt-in-status&Filter.1.Value.1=not-opted-in"
            + "&Filter.2.Name=parent-zone-id&Filter.2.Value.1=use1-az5 | us-east-1-atl-2a",
        "AllAvailabilityZones=true&Filter.1.Name=parent-zone-name&Filter.1.Value.1=us-east-1e |"
            + " us-east-1-atl-2a",
        "AllAvailabilityZones=true&Filter.1.Name=group-long-name&Filter.1.Value.1=*(Atlanta)* |"
            + " us-east-1-atl-1a,us-east-1-atl-2a"
      })
  void describesTheZonesThatAreWanted(String parameters, String zones) {
    String described = api.ok("Action=DescribeAvailabilityZones&" + parameters);

    assertThat(String.join(",", StorageFixture.all(described, "zoneName"))).isEqualTo(zones);
  }

  @Test
  void refusesUnknownNames() {
    api.refuses(
        "Action=DescribeRegions&RegionName.1=us-east-1&RegionName.2=mars-1",
        "400 InvalidParameterValue: Invalid region: [mars-1]");
    api.refuses(
        "Action=DescribeAvailabilityZones&ZoneName.1=us-east-1a&ZoneName.2=eu-west-1a",
        "400 InvalidParameterValue: Invalid availability zone: [eu-west-1a]");
    api.refuses(
        "Action=DescribeAvailabilityZones&ZoneName.1=us-east-1-bos-1a",
        "400 InvalidParameterValue: Invalid availability zone: [us-east-1-bos-1a]");
    api.refuses(
        "Action=DescribeAvailabilityZones&ZoneId.1=euw1-az1",
        "400 InvalidParameterValue: Invalid availability zone-id: [euw1-az1]");
    api.refuses(
        "Action=DescribeRegions&RegionName.1=cn-north-1",
        "400 InvalidParameterValue: Invalid region: [cn-north-1]");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ZoneName.1=us-east-1b | US East (N. Virginia) 1 | United States of America,Virginia",
        "ZoneName.1=us-east-1-lim-1a | Peru (Lima) | Peru",
        "ZoneName.1=us-east-1-mia-1a | US East (Miami) | United States of America",
        "ZoneName.1=us-east-1-wl1-bos-wlz-1 | US East (Verizon) | ''"
      })
  void tellsWhereAZoneIs(String parameters, String group, String geography) {
    String described =
        api.ok("Action=DescribeAvailabilityZones&AllAvailabilityZones=true&" + parameters);

    assertThat(StorageFixture.all(described, "groupLongName")).containsExactly(group);
    assertThat(String.join(",", StorageFixture.all(described, "name"))).isEqualTo(geography);
  }

  @Test
  void tellsWhereEveryRegionIs() {
    String described = api.ok("Action=DescribeRegions&AllRegions=true");

    assertThat(StorageFixture.all(described, "name"))
        .hasSameSizeAs(StorageFixture.all(described, "regionName"))
        .contains("Japan", "New Zealand")
        .doesNotContain("China");
    for (Place place : Place.all()) {
      assertThat(Geography.of(place).name()).as(place.region()).isNotEmpty();
    }
  }
}
