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

/** How the zones of a region are: open, or out of capacity, or dark, as a test has ordered. */
public final class Zones {
  private final Context context;
  private final Place place;

  /** The zones of a region. */
  public Zones(Context context, Place place) {
    this.context = context;
    this.place = place;
  }

  /**
   * A zone as DescribeAvailabilityZones shows it.
   *
   * @param name its name
   * @param state EC2's word for its state
   * @param messages what is wrong
   */
  public record Zone(String name, String state, List<String> messages) {}

  /** Shows zones. */
  public List<Zone> of(List<String> names) {
    return place.zones().stream()
        .filter(zone -> names.isEmpty() || names.contains(zone))
        .map(this::shown)
        .toList();
  }

  private Zone shown(String zone) {
    List<LocationFault> dark = context.faults().outages(place.region(), zone);
    for (LocationFault fault : dark) {
      fault.shows();
      journal(fault, "");
    }
    return dark.isEmpty()
        ? new Zone(zone, "available", List.of())
        : new Zone(
            zone,
            "impaired",
            List.of("Instances in " + zone + " are experiencing connectivity issues."));
  }

  /** Since when a resource in a zone cannot be reached, which it is going to be shown as. */
  public @Nullable Instant darkSince(String zone, String resourceId) {
    Instant since = null;
    for (LocationFault fault : context.faults().outages(place.region(), zone)) {
      if (fault.shows(resourceId)) {
        journal(fault, resourceId);
      }
      since = since == null ? fault.since() : since;
    }
    return since;
  }

  /** Begins a call that looks for room. */
  public Search search() {
    return new Search();
  }

  private void journal(LocationFault fault, String resourceId) {
    context.journal().add(new FaultEntry(context.now(), fault.toString(), resourceId));
  }

  /** One call's look for room. Each fault meets it once, however many zones it is in. */
  public final class Search {
    private final Set<LocationFault> met = new HashSet<>();
    private final List<LocationFault> refusing = new ArrayList<>();

    private Search() {}

    /** Tries a zone. */
    public boolean isOpen(String zone, String instanceType) {
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

  /** Whether a call could try a zone, without doing so. */
  public boolean looksOpen(String zone, String instanceType) {
    return context.faults().blockingLaunches(place.region(), zone, instanceType).isEmpty();
  }
}
