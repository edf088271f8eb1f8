// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.util.regex.Pattern;

/**
 * An entry for the DNS suffix search list, of {@code DnsSuffixSettings.xml}.
 *
 * <p>Source: the Windows Guide, "SetDnsSuffixList"; the user guide, "setDnsSuffix", for {@code
 * $REGION} and {@code $AZ}.
 *
 * @param availabilityZone the Availability Zones in whose instances it is added, with {@code *} for
 *     any characters: {@code us-west-2*}
 * @param suffix the suffix; {@code $REGION} and {@code $AZ} stand for the instance's region and
 *     Availability Zone
 */
public record DnsSuffix(String availabilityZone, String suffix) {
  private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9$_-]+(\\.[A-Za-z0-9$_-]+)*");

  /**
   * Checks the values.
   *
   * @param availabilityZone the Availability Zones in whose instances it is added, with {@code *}
   *     for any characters: {@code us-west-2*}
   * @param suffix the suffix; {@code $REGION} and {@code $AZ} stand for the instance's region and
   *     Availability Zone
   * @throws IllegalArgumentException if the zone is blank or the suffix is no DNS name
   */
  public DnsSuffix {
    if (availabilityZone.isBlank()) {
      throw new IllegalArgumentException(
          "a DNS suffix is for an Availability Zone, or for * as all of them");
    }
    if (!SUFFIX.matcher(suffix).matches()) {
      throw new IllegalArgumentException("'" + suffix + "' is no DNS suffix");
    }
  }

  /**
   * Returns whether it is added in an Availability Zone.
   *
   * @param zone for example {@code us-east-1a}
   * @return true if it is
   */
  public boolean appliesTo(String zone) {
    StringBuilder pattern = new StringBuilder();
    for (String part : availabilityZone.split("\\*", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return zone.matches(pattern.toString());
  }

  /**
   * Returns the suffix in an Availability Zone.
   *
   * @param region for example {@code us-east-1}
   * @param zone for example {@code us-east-1a}
   * @return the suffix with the region and the zone in their places
   */
  public String in(String region, String zone) {
    return suffix.replace("$REGION", region).replace("$AZ", zone);
  }
}
