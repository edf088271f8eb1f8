// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a zone or a region is.
 *
 * <p>Source: AWS's page "AWS Availability Zones". It does not have the regions of the other
 * partitions, nor the local zones; those here are in the countries that their names tell.
 *
 * @param name the country, for example {@code United States of America}
 * @param subGeography a part of it, for example {@code Virginia}, or null
 */
public record Geography(String name, @Nullable String subGeography) {
  private static final String UNITED_STATES = "United States of America";
  private static final Map<String, Geography> OF_REGIONS = new LinkedHashMap<>();

  static {
    for (String line :
        List.of(
            "us-east-1: Virginia, United States of America",
            "us-east-2: Ohio, United States of America",
            "us-west-1: California, United States of America",
            "us-west-2: Oregon, United States of America",
            "us-gov-east-1: United States of America",
            "us-gov-west-1: United States of America",
            "ca-central-1: Canada",
            "ca-west-1: Canada",
            "mx-central-1: Mexico",
            "af-south-1: South Africa",
            "ap-east-1: Hong Kong",
            "ap-east-2: Taiwan",
            "ap-northeast-1: Japan",
            "ap-northeast-2: South Korea",
            "ap-northeast-3: Japan",
            "ap-south-1: India",
            "ap-south-2: India",
            "ap-southeast-1: Singapore",
            "ap-southeast-2: Australia",
            "ap-southeast-3: Indonesia",
            "ap-southeast-4: Australia",
            "ap-southeast-5: Malaysia",
            "ap-southeast-6: New Zealand",
            "ap-southeast-7: Thailand",
            "cn-north-1: China",
            "cn-northwest-1: China",
            "eu-central-1: Germany",
            "eu-central-2: Switzerland",
            "eu-north-1: Sweden",
            "eu-south-1: Italy",
            "eu-south-2: Spain",
            "eu-west-1: Ireland",
            "eu-west-2: United Kingdom",
            "eu-west-3: France",
            "eusc-de-east-1: Germany",
            "il-central-1: Israel",
            "me-central-1: United Arab Emirates",
            "me-south-1: Bahrain",
            "sa-east-1: Brazil")) {
      String[] words = line.split(": ", 2);
      int comma = words[1].indexOf(", ");
      OF_REGIONS.put(
          words[0],
          comma < 0
              ? new Geography(words[1], null)
              : new Geography(words[1].substring(comma + 2), words[1].substring(0, comma)));
    }
  }

  /** The geography of a region. */
  public static Geography of(Place place) {
    return Objects.requireNonNull(OF_REGIONS.get(place.region()), place.region());
  }

  /**
   * The geography of a local zone.
   *
   * @param groupLongName such as {@code US East (Miami)} or {@code Peru (Lima)}; without a country
   *     in it, the zone is in that of its region
   */
  static Geography ofLocalZone(Place place, String groupLongName) {
    String where = groupLongName.substring(0, groupLongName.indexOf(" ("));
    if (where.startsWith("US ")) {
      return new Geography(UNITED_STATES, null);
    }
    boolean isCountry =
        List.of("Asia Pacific", "Europe", "Africa", "Middle East", "South America").stream()
            .noneMatch(where::equals);
    return isCountry ? new Geography(where, null) : new Geography(of(place).name(), null);
  }
}
