package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.spot.SpotStatus.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a Spot request can be fulfilled, and what stands in its way.
 *
 * <p>Source: RequestSpotInstances, SpotPrice, LaunchGroup, AvailabilityZoneGroup.
 */
final class SpotConstraints {
  private final Place place;
  private final SpotMarket market;
  private final Supplier<Collection<SpotRequest>> all;

  SpotConstraints(Place place, SpotMarket market, Supplier<Collection<SpotRequest>> all) {
    this.place = place;
    this.market = market;
    this.all = all;
  }

  /** What stands in the way of a request itself, whatever becomes of its launch group. */
  @Nullable SpotStatus obstacle(SpotRequest request, Instant now) {
    String wanted = wantedZone(request);
    String groupsZone = zoneOfGroup(request);
    if (wanted != null && groupsZone != null && !wanted.equals(groupsZone)) {
      return Code.AZ_GROUP_CONSTRAINT.at(now);
    }
    BigDecimal bid = request.asked().bid();
    BigDecimal price = price(request, zone(request));
    return bid == null || bid.compareTo(price) >= 0
        ? null
        : SpotStatus.priceTooLow(bid, price, now);
  }

  /** Where a request would be fulfilled: the cheapest of the zones that it may be in. */
  String zone(SpotRequest request) {
    String wanted = wantedZone(request);
    String only = wanted == null ? zoneOfGroup(request) : wanted;
    return only != null
        ? only
        : place.zones().stream()
            .min(Comparator.comparing(zone -> price(request, zone)))
            .orElseThrow();
  }

  /** Whether the price of the zone that a request has its instance in is beyond its bid. */
  boolean isOutbid(SpotRequest request) {
    BigDecimal bid = request.asked().bid();
    String zone = Objects.requireNonNull(request.instance()).zone();
    return bid != null && bid.compareTo(price(request, zone)) < 0;
  }

  /** The requests of a launch group that are not over, or a request alone if it has none. */
  List<SpotRequest> launchGroup(SpotRequest request) {
    String group = request.asked().launchGroup();
    return group == null
        ? List.of(request)
        : all.get().stream()
            .filter(other -> other.ownerId().equals(request.ownerId()))
            .filter(other -> group.equals(other.asked().launchGroup()))
            .filter(other -> other.isOpen() || other.hasInstance())
            .toList();
  }

  private @Nullable String zoneOfGroup(SpotRequest request) {
    String group = request.asked().zoneGroup();
    return group == null
        ? null
        : all.get().stream()
            .filter(other -> other.ownerId().equals(request.ownerId()))
            .filter(other -> group.equals(other.asked().zoneGroup()) && other.hasInstance())
            .flatMap(other -> java.util.stream.Stream.ofNullable(other.instance()))
            .map(instance -> instance.zone())
            .findFirst()
            .orElse(null);
  }

  /** The zone that was asked for, or the one of the subnet that was. */
  private static @Nullable String wantedZone(SpotRequest request) {
    LaunchRequest launch = request.asked().launch();
    return launch.placement().zone() != null || launch.networking().subnetId() != null
        ? request.launchable().zone()
        : null;
  }

  private BigDecimal price(SpotRequest request, String zone) {
    return market.price(zone, request.launchable().instanceType());
  }
}
