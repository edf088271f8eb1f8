// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import io.github.ec2fake.internal.fault.LocationFault;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.journal.FaultEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The availability zones of a region, some of which can have faults. */
public final class Zones {
  private final Context context;
  private final Place place;

  public Zones(Context context, Place place) {
    this.context = context;
    this.place = place;
  }

  /** What DescribeAvailabilityZones shows of a zone. */
  public record Zone(String name, String state, List<String> messages) {}

  /** DescribeAvailabilityZones: the zones of some names, or all of them if there are no names. */
  public List<Zone> describe(List<String> names) {
    names.forEach(place::zone);
    return place.zones().stream()
        .filter(zone -> names.isEmpty() || names.contains(zone))
        .map(this::describe)
        .toList();
  }

  private Zone describe(String zone) {
    List<LocationFault> outages = context.faults().outages(place.region(), zone);
    for (LocationFault fault : outages) {
      fault.shows();
      journal(fault, "");
    }
    return outages.isEmpty()
        ? new Zone(zone, "available", List.of())
        : new Zone(
            zone,
            "impaired",
            List.of("Instances in " + zone + " are experiencing connectivity issues."));
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
