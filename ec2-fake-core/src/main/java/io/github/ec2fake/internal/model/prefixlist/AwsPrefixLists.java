// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The prefix lists that AWS manages in a region: those of its services that users name most. The
 * ids are EC2's where they are well known; the others, and the blocks, follow from the region.
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

  /** Services whose endpoints are gateways, which DescribePrefixLists shows. */
  private static final List<String> WITH_GATEWAYS = List.of(".s3", ".dynamodb");

  private static final Map<String, String> WELL_KNOWN =
      Map.of(
          "us-east-1 s3", "pl-63a5400a",
          "us-east-1 dynamodb", "pl-02cd2c6b",
          "us-east-1 cloudfront.origin-facing", "pl-3b927c52",
          "us-east-2 s3", "pl-7ba54012",
          "us-east-2 dynamodb", "pl-4ca54025");

  private AwsPrefixLists() {}

  static List<PrefixList> of(Place place, Ids ids) {
    int number = new ArrayList<>(Place.all()).indexOf(place);
    return SERVICES.stream().map(service -> list(service, place.region(), number, ids)).toList();
  }

  private static PrefixList list(Service service, String region, int number, Ids ids) {
    String key = region + " " + service.name();
    String known = WELL_KNOWN.get(key);
    List<PrefixListEntry> entries = new ArrayList<>();
    for (String block : service.blocks()) {
      entries.add(new PrefixListEntry(block.replace("%d", Integer.toString(number)), null));
    }
    return new PrefixList(
        known == null ? "pl-" + ids.uuid("prefix list " + key).toString().substring(0, 8) : known,
        PrefixList.AWS,
        service.listName(region),
        AddressFamily.IPV4,
        service.weight(),
        entries,
        PrefixListState.CREATE_COMPLETE);
  }

  static boolean hasGateway(PrefixList list) {
    return list.isOfAws() && WITH_GATEWAYS.stream().anyMatch(list.name()::endsWith);
  }
}
