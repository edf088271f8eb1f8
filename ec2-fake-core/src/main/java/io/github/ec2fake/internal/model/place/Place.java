// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A region and its availability zones.
 *
 * <p>Sources: botocore's partitions.json for the names, AWS's page "AWS Availability Zones" for the
 * zone ids, AWS's page "AWS Regions" for which of them have to be opted in to. The zone ids of
 * eusc-de-east-1 are ours.
 *
 * @param longName as AWS's pages have it, for example {@code US East (N. Virginia)}
 * @param needsOptIn whether an account has to opt in before it can call the region
 * @param zones the names of its availability zones, in order
 * @param zoneIds the ids of these zones, in the same order
 */
public record Place(
    String region,
    Partition partition,
    String longName,
    boolean needsOptIn,
    List<String> zones,
    List<String> zoneIds) {
  private static final Map<String, Place> ALL = new LinkedHashMap<>();

  // The name of a region, the beginning of its zone ids, the letters and the numbers of its zones.
  static {
    add(
        Partition.AWS,
        false,
        "us-east-1 use1 abcdef 123456 US East (N. Virginia)",
        "us-east-2 use2 abc 123 US East (Ohio)",
        "us-west-1 usw1 ab 13 US West (N. California)",
        "us-west-2 usw2 abcd 1234 US West (Oregon)",
        "ca-central-1 cac1 abd 124 Canada (Central)",
        "sa-east-1 sae1 abc 123 South America (São Paulo)",
        "eu-west-1 euw1 abc 123 Europe (Ireland)",
        "eu-west-2 euw2 abc 123 Europe (London)",
        "eu-west-3 euw3 abc 123 Europe (Paris)",
        "eu-central-1 euc1 abc 123 Europe (Frankfurt)",
        "eu-north-1 eun1 abc 123 Europe (Stockholm)",
        "ap-south-1 aps1 abc 123 Asia Pacific (Mumbai)",
        "ap-southeast-1 apse1 abc 123 Asia Pacific (Singapore)",
        "ap-southeast-2 apse2 abc 123 Asia Pacific (Sydney)",
        "ap-northeast-1 apne1 acd 124 Asia Pacific (Tokyo)",
        "ap-northeast-2 apne2 abcd 1234 Asia Pacific (Seoul)",
        "ap-northeast-3 apne3 abc 123 Asia Pacific (Osaka)");
    add(
        Partition.AWS,
        true,
        "af-south-1 afs1 abc 123 Africa (Cape Town)",
        "ap-east-1 ape1 abc 123 Asia Pacific (Hong Kong)",
        "ap-east-2 ape2 abc 123 Asia Pacific (Taipei)",
        "ap-south-2 aps2 abc 123 Asia Pacific (Hyderabad)",
        "ap-southeast-3 apse3 abc 123 Asia Pacific (Jakarta)",
        "ap-southeast-4 apse4 abc 123 Asia Pacific (Melbourne)",
        "ap-southeast-5 apse5 abc 123 Asia Pacific (Malaysia)",
        "ap-southeast-6 apse6 abc 123 Asia Pacific (New Zealand)",
        "ap-southeast-7 apse7 abc 123 Asia Pacific (Thailand)",
        "ca-west-1 caw1 abc 123 Canada West (Calgary)",
        "eu-central-2 euc2 abc 123 Europe (Zurich)",
        "eu-south-1 eus1 abc 123 Europe (Milan)",
        "eu-south-2 eus2 abc 123 Europe (Spain)",
        "il-central-1 ilc1 abc 123 Israel (Tel Aviv)",
        "me-central-1 mec1 abc 123 Middle East (UAE)",
        "me-south-1 mes1 abc 123 Middle East (Bahrain)",
        "mx-central-1 mxc1 abc 123 Mexico (Central)");
    add(
        Partition.GOV_CLOUD,
        false,
        "us-gov-east-1 usge1 abc 123 AWS GovCloud (US-East)",
        "us-gov-west-1 usgw1 abc 123 AWS GovCloud (US-West)");
    add(
        Partition.CHINA,
        false,
        "cn-north-1 cnn1 abd 124 China (Beijing)",
        "cn-northwest-1 cnnw1 abc 123 China (Ningxia)");
    add(
        Partition.EUROPEAN_SOVEREIGN_CLOUD,
        false,
        "eusc-de-east-1 eusce1 ab 12 AWS European Sovereign Cloud (Germany)");
  }

  public static Collection<Place> all() {
    return ALL.values();
  }

  /** The region of a name; null if EC2 has none. */
  public static @Nullable Place find(String region) {
    return ALL.get(region);
  }

  public static Place named(String region) {
    Place place = find(region);
    if (place == null) {
      throw new IllegalArgumentException(
          "EC2 has no region '" + region + "'; it has " + ALL.keySet());
    }
    return place;
  }

  /** The availability zone that a caller names. */
  public String zone(String zone) {
    checkModelled(zone);
    if (!zones.contains(zone)) {
      throw PlaceErrors.INVALID_ZONE.with(zone);
    }
    return zone;
  }

  /** The names of zones that a caller names either by their names or by their ids. */
  public List<String> zones(List<String> named, List<String> ids) {
    if (!named.isEmpty() && !ids.isEmpty()) {
      throw PlaceErrors.ZONES_AND_ZONE_IDS.with();
    }
    if (named.isEmpty() && ids.isEmpty()) {
      throw Ec2Error.missingParameter("AvailabilityZone");
    }
    for (String id : ids) {
      if (!zoneIds.contains(id)) {
        throw PlaceErrors.INVALID_ZONE_ID.with(id);
      }
    }
    return Stream.concat(
            named.stream().map(this::zone), ids.stream().map(zoneIds::indexOf).map(zones::get))
        .toList();
  }

  /** The id of a zone of this region, a local zone or a wavelength zone among them. */
  public String zoneId(String zone) {
    int index = zones.indexOf(zone);
    return index >= 0
        ? zoneIds.get(index)
        : Objects.requireNonNull(Zone.edgeZone(this, zone), zone).id();
  }

  /** The id of a zone of this region; null for none. */
  public @Nullable String zoneIdOf(@Nullable String zone) {
    return zone == null ? null : zoneId(zone);
  }

  private void checkModelled(String zone) {
    if (!zones.contains(zone) && Zone.edgeZone(this, zone) != null) {
      throw PlaceErrors.EDGE_ZONE_NOT_MODELLED.with(zone);
    }
  }

  /** The ARN of something that an account has in this region, such as {@code subnet/subnet-1}. */
  public String arn(String account, String resource) {
    return "arn:" + partition.id() + ":ec2:" + region + ":" + account + ":" + resource;
  }

  public String endpoint() {
    return "ec2." + region + "." + partition.dnsSuffix();
  }

  private static void add(Partition partition, boolean needsOptIn, String... lines) {
    for (String line : lines) {
      String[] words = line.split(" ", 5);
      String region = words[0];
      List<String> zones = new ArrayList<>();
      List<String> zoneIds = new ArrayList<>();
      for (int zone = 0; zone < words[2].length(); zone++) {
        zones.add(region + words[2].charAt(zone));
        zoneIds.add(words[1] + "-az" + words[3].charAt(zone));
      }
      ALL.put(
          region,
          new Place(
              region, partition, words[4], needsOptIn, List.copyOf(zones), List.copyOf(zoneIds)));
    }
  }
}
