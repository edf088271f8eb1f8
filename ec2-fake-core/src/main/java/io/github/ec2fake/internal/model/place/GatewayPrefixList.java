// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prefix lists that AWS manages in each region for the services that have gateway endpoints.
 *
 * <p>The ids are those that AWS has, where public templates quote them. Those of the other regions
 * are ours; they follow from the region.
 */
public enum GatewayPrefixList {
  S3("s3"),
  DYNAMODB("dynamodb");

  private final String service;

  GatewayPrefixList(String service) {
    this.service = service;
  }

  /** The list of a service, for example of {@code s3}; null if it has no gateway endpoints. */
  public static @Nullable GatewayPrefixList of(String service) {
    for (GatewayPrefixList each : values()) {
      if (each.service.equals(service)) {
        return each;
      }
    }
    return null;
  }

  /** The last part of its name, for example {@code s3}. */
  public String service() {
    return service;
  }

  /** Its id in a region, for example {@code pl-63a5400a}. */
  public String id(Place place) {
    String known = (this == S3 ? Known.S3 : Known.DYNAMODB).get(place.region());
    return known != null
        ? known
        : "pl-" + HexFormat.of().toHexDigits((place.region() + "." + service).hashCode(), 8);
  }

  /** The ids that AWS has, by region. */
  private static final class Known {
    static final Map<String, String> S3 =
        Map.ofEntries(
            Map.entry("us-east-1", "pl-63a5400a"),
            Map.entry("us-east-2", "pl-7ba54012"),
            Map.entry("us-west-1", "pl-6ba54002"),
            Map.entry("us-west-2", "pl-68a54001"),
            Map.entry("af-south-1", "pl-01a5406a"),
            Map.entry("ap-east-1", "pl-7ea54017"),
            Map.entry("ap-south-1", "pl-78a54011"),
            Map.entry("ap-south-2", "pl-64a5400d"),
            Map.entry("ap-southeast-1", "pl-6fa54006"),
            Map.entry("ap-southeast-2", "pl-6ca54005"),
            Map.entry("ap-southeast-3", "pl-64a7420d"),
            Map.entry("ap-southeast-4", "pl-d0a84db9"),
            Map.entry("ap-northeast-1", "pl-61a54008"),
            Map.entry("ap-northeast-2", "pl-78a54011"),
            Map.entry("ap-northeast-3", "pl-a4a540cd"),
            Map.entry("ca-central-1", "pl-7da54014"),
            Map.entry("eu-central-1", "pl-6ea54007"),
            Map.entry("eu-central-2", "pl-64a5400d"),
            Map.entry("eu-north-1", "pl-c3aa4faa"),
            Map.entry("eu-south-1", "pl-64a5400d"),
            Map.entry("eu-south-2", "pl-64a5400d"),
            Map.entry("eu-west-1", "pl-6da54004"),
            Map.entry("eu-west-2", "pl-7ca54015"),
            Map.entry("eu-west-3", "pl-23ad484a"),
            Map.entry("me-central-1", "pl-64a5400d"),
            Map.entry("me-south-1", "pl-64a5400d"),
            Map.entry("sa-east-1", "pl-6aa54003"));
    static final Map<String, String> DYNAMODB =
        Map.ofEntries(
            Map.entry("us-east-1", "pl-02cd2c6b"),
            Map.entry("us-east-2", "pl-4ca54025"),
            Map.entry("us-west-1", "pl-6ea54007"),
            Map.entry("us-west-2", "pl-00a54069"),
            Map.entry("ap-northeast-1", "pl-78a54011"),
            Map.entry("ap-northeast-2", "pl-48a54021"),
            Map.entry("ap-south-1", "pl-66a7420f"),
            Map.entry("ap-southeast-1", "pl-67a5400e"),
            Map.entry("ap-southeast-2", "pl-62a5400b"),
            Map.entry("eu-central-1", "pl-66a5400f"),
            Map.entry("eu-north-1", "pl-adae4bc4"),
            Map.entry("eu-west-1", "pl-6fa54006"),
            Map.entry("eu-west-2", "pl-b3a742da"));
  }
}
