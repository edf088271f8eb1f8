// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.Launchable;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.spot.SpotStatus.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone in which a Spot request can be fulfilled, and what holds it up.
 *
 * <p>Source: RequestSpotInstances, SpotPrice, LaunchGroup, AvailabilityZoneGroup.
 */
final class SpotConstraints {
  private final SpotMarket market;
  private final Registry<SpotRequest> requests;

  SpotConstraints(SpotMarket market, Registry<SpotRequest> requests) {
    this.market = market;
    this.requests = requests;
  }

  /** Returns what holds a request up, its launch group aside; null if nothing does. */
  @Nullable SpotStatus obstacle(SpotRequest request, Instant now) {
    String wanted = wantedZone(request);
    String groupsZone = zoneOfGroup(request);
    if (wanted != null && groupsZone != null && !wanted.equals(groupsZone)) {
      return Code.AZ_GROUP_CONSTRAINT.at(now);
    }
    String clustersZone = zoneOfCluster(request);
    if (clustersZone != null && !clustersZone.equals(zone(request))) {
      return Code.PLACEMENT_GROUP_CONSTRAINT.at(now);
    }
    BigDecimal bid = request.asked().bid();
    BigDecimal price = price(request, zone(request));
    return bid == null || bid.compareTo(price) >= 0
        ? null
        : SpotStatus.priceTooLow(bid, price, now);
  }

  /** Returns the zone of a request's instance: the cheapest of those that it may be in. */
  String zone(SpotRequest request) {
    String wanted = wantedZone(request);
    String only = wanted == null ? zoneOfGroup(request) : wanted;
    only = only == null ? zoneOfCluster(request) : only;
    return only != null
        ? only
        : request.launchable().zones().stream()
            .min(Comparator.comparing(zone -> price(request, zone)))
            .orElseThrow();
  }

  /**
   * Returns the zones in which a launch costs no more than is bid, the cheapest first; the only
   * zone if the launch names one.
   */
  List<String> affordable(Launchable launch, @Nullable BigDecimal bid) {
    String type = launch.instanceType();
    String only = launch.requiredZone();
    List<String> zones =
        (only == null ? launch.zones() : List.of(only))
            .stream().sorted(Comparator.comparing(zone -> market.price(zone, type))).toList();
    BigDecimal lowest = market.price(zones.get(0), type);
    if (bid != null && bid.compareTo(lowest) < 0) {
      throw SpotErrors.MAX_PRICE_TOO_LOW.with(SpotPrice.plain(bid), SpotPrice.plain(lowest));
    }
    return zones.stream()
        .filter(zone -> bid == null || bid.compareTo(market.price(zone, type)) >= 0)
        .toList();
  }

  /** Checks whether the price in the zone of a stopped instance allows to start it. */
  void checkPrice(SpotRequest request) {
    if (isOutbid(request)) {
      throw SpotErrors.MAX_PRICE_TOO_LOW.with(
          SpotPrice.plain(Objects.requireNonNull(request.asked().bid())),
          SpotPrice.plain(price(request, Objects.requireNonNull(request.instance()).zone())));
    }
  }

  /** Whether the price in the zone of a request's instance exceeds the bid. */
  boolean isOutbid(SpotRequest request) {
    BigDecimal bid = request.asked().bid();
    String zone = Objects.requireNonNull(request.instance()).zone();
    return bid != null && bid.compareTo(price(request, zone)) < 0;
  }

  /** Returns the requests of a launch group, of which some may be over; a request alone if none. */
  List<SpotRequest> launchGroup(SpotRequest request) {
    String group = request.asked().launchGroup();
    return group == null
        ? List.of(request)
        : requests.ownedBy(request.ownerId()).stream()
            .filter(other -> group.equals(other.asked().launchGroup()))
            .toList();
  }

  /**
   * Returns the zone of an Availability Zone group; null if there is none, or no instance in it. It
   * is for requests of the same instance type.
   */
  private @Nullable String zoneOfGroup(SpotRequest request) {
    String group = request.asked().zoneGroup();
    String type = request.launchable().instanceType();
    return group == null
        ? null
        : requests.ownedBy(request.ownerId()).stream()
            .filter(other -> group.equals(other.asked().zoneGroup()))
            .filter(other -> type.equals(other.launchable().instanceType()) && other.hasInstance())
            .flatMap(other -> Stream.ofNullable(other.instance()))
            .map(instance -> instance.zone())
            .findFirst()
            .orElse(null);
  }

  private static @Nullable String zoneOfCluster(SpotRequest request) {
    PlacementGroup group = request.launchable().placementGroup();
    return group == null ? null : group.requireZone(null);
  }

  /** Returns the zone that was asked for, by itself or by what is in it; null if none was. */
  private static @Nullable String wantedZone(SpotRequest request) {
    return request.asked().launch().namesZone() ? request.launchable().zone() : null;
  }

  private BigDecimal price(SpotRequest request, String zone) {
    return market.price(zone, request.launchable().instanceType());
  }
}
