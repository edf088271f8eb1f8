// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import io.github.ec2fake.internal.fault.LocationFault;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.journal.FaultEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The availability zones of a region, some of which can have faults. */
public final class Zones {
  private final Context context;
  private final Place place;

  public Zones(Context context, Place place) {
    this.context = context;
    this.place = place;
  }

  /** A zone, whether the account has opted in to it, and how it is. */
  public record Condition(Zone zone, String optInStatus, String state, List<String> messages) {}

  /**
   * DescribeAvailabilityZones: the zones that have both some names and some ids. No names stand for
   * all names, and no ids for all ids. Zones that the account would have to opt in to are shown to
   * those who have done so, and to those who ask for all zones.
   *
   * @param optedIn whether the account has opted in to a group of zones
   */
  public List<Condition> describe(
      List<String> names, List<String> ids, boolean all, Predicate<String> optedIn) {
    List<Zone> zones = new ArrayList<>(Zone.availabilityZones(place));
    Zone.edgeZones(place).stream()
        .filter(zone -> all || optedIn.test(zone.groupName()))
        .forEach(zones::add);
    requireKnown(names, zones, Zone::name, PlaceErrors.INVALID_ZONE);
    requireKnown(ids, zones, Zone::id, PlaceErrors.INVALID_ZONE_ID);
    return zones.stream()
        .filter(zone -> names.isEmpty() || names.contains(zone.name()))
        .filter(zone -> ids.isEmpty() || ids.contains(zone.id()))
        .map(zone -> condition(zone, zone.optInStatus(optedIn.test(zone.groupName()))))
        .toList();
  }

  private static void requireKnown(
      List<String> wanted, List<Zone> zones, Function<Zone, String> name, ErrorTemplate refusal) {
    for (String each : wanted) {
      if (zones.stream().map(name).noneMatch(each::equals)) {
        throw refusal.with(each);
      }
    }
  }

  private Condition condition(Zone zone, String optInStatus) {
    List<LocationFault> outages = context.faults().outages(place.region(), zone.name());
    for (LocationFault fault : outages) {
      fault.shows();
      journal(fault, "");
    }
    return outages.isEmpty()
        ? new Condition(zone, optInStatus, "available", List.of())
        : new Condition(
            zone,
            optInStatus,
            "impaired",
            List.of("Instances in " + zone.name() + " are experiencing connectivity issues."));
  }

  /**
   * Since when a zone has been impaired, for a status check of a resource in it, which thereby
   * counts as hit by the faults; null if the zone has no outage.
   */
  public @Nullable Instant impairedSince(String zone, String resourceId) {
    Instant since = null;
    for (LocationFault fault : context.faults().outages(place.region(), zone)) {
      if (fault.shows(resourceId)) {
        journal(fault, resourceId);
      }
      since = since == null ? fault.since() : since;
    }
    return since;
  }

  public Search search() {
    return new Search();
  }

  private void journal(LocationFault fault, String resourceId) {
    context.journal().add(new FaultEntry(context.now(), fault.toString(), resourceId));
  }

  /** The search of a call for capacity. Each fault counts once, in however many zones it is met. */
  public final class Search {
    private final Set<LocationFault> met = new HashSet<>();
    private final List<LocationFault> refusing = new ArrayList<>();

    private Search() {}

    /** Whether no fault refuses a launch in a zone. */
    public boolean allowsLaunch(String zone, String instanceType) {
      for (LocationFault fault :
          context.faults().blockingLaunches(place.region(), zone, instanceType)) {
        if (met.add(fault) && fault.refuses(context.now())) {
          refusing.add(fault);
          journal(fault, "");
        }
      }
      return refusing.stream()
          .noneMatch(fault -> fault.blocksLaunches(place.region(), zone, instanceType));
    }
  }

  /** Whether no fault would refuse a launch in a zone; asking does not count for any fault. */
  public boolean wouldAllowLaunch(String zone, String instanceType) {
    return context.faults().blockingLaunches(place.region(), zone, instanceType).isEmpty();
  }
}
