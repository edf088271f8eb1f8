// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.Outline;
import io.github.ec2fake.internal.query.wire.RequestReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes what there is, for people. It reads as Describe calls do, but only what has been made:
 * it makes nothing itself, such as the default VPC of an account that has not asked for one.
 */
public final class WorldDescription {

  /** An account in a region. */
  public record Place(String account, String region) {}

  private WorldDescription() {}

  /** Everything that these accounts have in these regions, one resource in a line. */
  public static String of(World world, Collection<Place> places) {
    StringBuilder text = new StringBuilder();
    for (Place place : places) {
      List<String> lines = lines(world, place);
      if (!lines.isEmpty()) {
        text.append(place.account()).append(" in ").append(place.region()).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
      }
    }
    return text.toString();
  }

  /** All that is known of a resource; empty if none of these accounts has it. */
  public static String of(World world, Collection<Place> places, String id) {
    for (Place place : places) {
      Region region = world.madeRegion(place.region());
      if (region != null) {
        for (DescribedKind kind : DescribedKind.ALL) {
          for (Record resource : resources(kind, region, place)) {
            if (kind.idOf(resource).equals(id)) {
              return kind.name()
                  + " "
                  + id
                  + " of "
                  + place.account()
                  + " in "
                  + place.region()
                  + "\n"
                  + Outline.text(resource);
            }
          }
        }
      }
    }
    return "";
  }

  private static List<String> lines(World world, Place place) {
    List<String> lines = new ArrayList<>();
    Region region = world.madeRegion(place.region());
    if (region == null) {
      return lines;
    }
    Record defaultVpc = null;
    for (DescribedKind kind : DescribedKind.ALL) {
      for (Record resource : resources(kind, region, place)) {
        if (kind.name().equals("VPC") && "true".equals(Outline.value("isDefault", resource))) {
          defaultVpc = resource;
          lines.add(kind.line(resource) + ", and what EC2 makes with it");
        } else if (!isMadeByEc2(resource, defaultVpc)) {
          lines.add(kind.line(resource));
        }
      }
    }
    return lines;
  }

  private static List<Record> resources(DescribedKind kind, Region region, Place place) {
    Action<?, ?> action = Objects.requireNonNull(Actions.find(kind.action()), kind.action());
    return region
        .context()
        .ids()
        .sealed(() -> Outline.with(kind.id(), serve(action, kind, region, place)));
  }

  private static <Q extends Record, R extends Record> R serve(
      Action<Q, R> action, DescribedKind kind, Region region, Place place) {
    Q request =
        RequestReader.read(
            ActionTypes.of(action).request(),
            kind.parameters(place.account()),
            kind.action(),
            action.notModelled());
    return action
        .check(request, new ActionContext(new Caller(place.account()), region, true))
        .apply();
  }

  /** Whether it is what every default VPC comes with. */
  private static boolean isMadeByEc2(Record resource, @Nullable Record defaultVpc) {
    if (defaultVpc == null) {
      return false;
    }
    String options = Outline.value("dhcpOptionsId", resource);
    if (options != null && Outline.value("vpcId", resource) == null) {
      return options.equals(Outline.value("dhcpOptionsId", defaultVpc));
    }
    String vpc = String.valueOf(Outline.value("vpcId", defaultVpc));
    boolean inDefaultVpc =
        Outline.with("vpcId", resource).stream()
            .anyMatch(inner -> vpc.equals(Outline.value("vpcId", inner)));
    return inDefaultVpc
        && ("true".equals(Outline.value("defaultForAz", resource))
            || "true".equals(Outline.value("default", resource))
            || "default".equals(Outline.value("groupName", resource))
            || Outline.value("internetGatewayId", resource) != null
            || Outline.with("main", resource).stream()
                .anyMatch(inner -> "true".equals(Outline.value("main", inner))));
  }
}
