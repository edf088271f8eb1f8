// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.GatewayPrefixList;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The prefix lists that AWS manages in a region: those of its services that users name most. The
 * blocks follow from the region, and so do the ids that are not EC2's.
 *
 * <p>Source: the VPC user guide, "Available AWS-managed prefix lists", with the weight of each.
 */
final class AwsPrefixLists {

  /** The weight is as how many rules or routes the list counts. */
  private record Service(String name, boolean isRegional, int weight, List<String> blocks) {
    String listName(String region) {
      return "com.amazonaws." + (isRegional ? region : "global") + "." + name;
    }
  }

  /** A number of the region stands for {@code %d}. */
  private static final List<Service> SERVICES =
      List.of(
          new Service("s3", true, 1, List.of("52.219.%d.0/24", "3.5.%d.0/24")),
          new Service("dynamodb", true, 1, List.of("52.94.%d.0/24")),
          new Service(
              "cloudfront.origin-facing",
              false,
              55,
              List.of("120.52.22.96/27", "205.251.249.0/24")),
          new Service("ec2-instance-connect", true, 2, List.of("18.206.%d.24/29")),
          new Service("vpc-lattice", true, 10, List.of("169.254.171.0/24")));

  /** The ids of CloudFront's list, by region, where public templates quote them. */
  private static final Map<String, String> OF_CLOUDFRONT =
      Map.ofEntries(
          Map.entry("us-east-1", "pl-3b927c52"),
          Map.entry("us-east-2", "pl-b6a144df"),
          Map.entry("us-west-1", "pl-4ea04527"),
          Map.entry("us-west-2", "pl-82a045eb"),
          Map.entry("ap-northeast-1", "pl-58a04531"),
          Map.entry("ap-northeast-2", "pl-22a6434b"),
          Map.entry("ap-south-1", "pl-9aa247f3"),
          Map.entry("ap-southeast-1", "pl-31a34658"),
          Map.entry("ap-southeast-2", "pl-b8a742d1"),
          Map.entry("ca-central-1", "pl-38a64351"),
          Map.entry("eu-central-1", "pl-a3a144ca"),
          Map.entry("eu-north-1", "pl-fab65393"),
          Map.entry("eu-west-1", "pl-4fa04526"),
          Map.entry("eu-west-2", "pl-93a247fa"),
          Map.entry("eu-west-3", "pl-75b1541c"),
          Map.entry("sa-east-1", "pl-5da64334"));

  private AwsPrefixLists() {}

  static List<PrefixList> of(Place place, Ids ids) {
    int number = new ArrayList<>(Place.all()).indexOf(place);
    return SERVICES.stream().map(service -> list(service, place, number, ids)).toList();
  }

  private static PrefixList list(Service service, Place place, int number, Ids ids) {
    List<PrefixListEntry> entries = new ArrayList<>();
    for (String block : service.blocks()) {
      entries.add(new PrefixListEntry(block.replace("%d", Integer.toString(number)), null));
    }
    return new PrefixList(
        id(service, place, ids),
        PrefixList.AWS,
        service.listName(place.region()),
        AddressFamily.IPV4,
        service.weight(),
        entries,
        PrefixListState.CREATE_COMPLETE);
  }

  private static String id(Service service, Place place, Ids ids) {
    GatewayPrefixList ofGateway = GatewayPrefixList.of(service.name());
    if (ofGateway != null) {
      return ofGateway.id(place);
    }
    String known =
        service.name().startsWith("cloudfront.") ? OF_CLOUDFRONT.get(place.region()) : null;
    return known == null
        ? "pl-"
            + ids.uuid("prefix list " + place.region() + " " + service.name())
                .toString()
                .substring(0, 8)
        : known;
  }

  static boolean hasGateway(PrefixList list) {
    return list.isOfAws()
        && Arrays.stream(GatewayPrefixList.values())
            .anyMatch(each -> list.name().endsWith("." + each.service()));
  }
}
