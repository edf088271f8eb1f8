// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of the file of local zones and wavelength zones says. */
class ZoneTest {

  @Test
  void aLocalZoneHasALetterOfItsGroupAndANumberAsItsId() {
    assertThat(Zone.edgeZoneOf(Place.named("us-west-2"), "lax-1b 3 US West (Los Angeles)"))
        .isEqualTo(
            new Zone(
                "us-west-2-lax-1b",
                "usw2-lax1-az2",
                Zone.Type.LOCAL_ZONE,
                "us-west-2-lax-1",
                "US West (Los Angeles)",
                "us-west-2-lax-1",
                "us-west-2c",
                "usw2-az3",
                new Geography("United States of America", null)));
  }

  @Test
  void aWavelengthZoneIsInTheGroupOfItsCarrier() {
    assertThat(Zone.edgeZoneOf(Place.named("us-east-1"), "wl1-bos 4 US East (Verizon)"))
        .isEqualTo(
            new Zone(
                "us-east-1-wl1-bos-wlz-1",
                "use1-wl1-bos-wlz1",
                Zone.Type.WAVELENGTH_ZONE,
                "us-east-1-wl1",
                "US East (Verizon)",
                "us-east-1-wl1-bos-wlz-1",
                "us-east-1d",
                "use1-az4",
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, US East (Miami), United States of America",
    "us-east-1, Peru (Lima), Peru",
    "ap-south-1, Asia Pacific (Delhi), India",
    "eu-central-1, Europe (Hamburg), Germany"
  })
  void aLocalZoneIsInTheCountryThatItsNameTellsOrInThatOfItsRegion(
      String region, String name, String country) {
    assertThat(Geography.ofLocalZone(Place.named(region), name))
        .isEqualTo(new Geography(country, null));
  }
}
