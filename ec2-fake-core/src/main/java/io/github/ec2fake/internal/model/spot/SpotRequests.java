// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.Launchable;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.instancetype.VcpuBucket;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Spot requests of a region, and the market that they are made in. How they get their instances
 * and lose them: {@link SpotLifecycle}.
 *
 * <p>Source: RequestSpotInstances, CancelSpotInstanceRequests, DescribeSpotPriceHistory.
 */
public final class SpotRequests {
  private static final String PREFIX = "sir-";

  /** EC2's ids have any letters and digits; the fake makes hexadecimal ones. */
  private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-z]{8,17}");

  /** How many open and active requests an account may have in a region. */
  private static final int MOST = 100;

  /** How long a one-time request is valid unless it says otherwise. */
  private static final Duration USUALLY_VALID = Duration.ofDays(7);

  private final Context context;
  private final Place place;
  private final Instances instances;
  private final Tags tags;
  private final SpotMarket market;
  private final SpotLifecycle lifecycle;
  private final Registry<SpotRequest> registry =
      new Registry<>(SpotRequests::checkId, ids -> SpotErrors.NOT_FOUND.with(ids.get(0)));
  private final IdempotentRequests<NewSpotRequests, List<SpotRequest>> requested =
      new IdempotentRequests<>();

  public SpotRequests(Context context, Place place, Instances instances, Tags tags) {
    this.context = context;
    this.place = place;
    this.instances = instances;
    this.tags = tags;
    this.market = new SpotMarket(context.now());
    this.lifecycle =
        new SpotLifecycle(
            context,
            instances,
            new SpotConstraints(place, market, registry),
            registry,
            this::forget);
  }

  public static boolean isWellFormed(String id) {
    return ID.matcher(id).matches();
  }

  private static void checkId(String id) {
    if (!isWellFormed(id)) {
      throw SpotErrors.MALFORMED.with(id);
    }
  }

  /**
   * RequestSpotInstances: makes requests, each for one instance. What could not be launched now is
   * refused as a launch is; what cannot be launched when its time has come makes the request fail.
   */
  public Change<List<SpotRequest>> request(
      Caller caller, NewSpotRequests asked, @Nullable String clientToken) {
    List<SpotRequest> earlier = requested.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    if (asked.count() < 1) {
      throw SpotErrors.BAD_COUNT.with(asked.count());
    }
    checkTimes(asked, context.now());
    Launchable launchable = instances.checkLaunch(caller, asked.launch(), asked.count());
    long others =
        registry.ownedBy(caller.account()).stream()
            .filter(each -> each.isOpen() || each.hasInstance())
            .count();
    if (others + asked.count() > MOST || exceedsVcpus(caller, launchable, asked.count())) {
      throw SpotErrors.TOO_MANY.with();
    }
    return Change.of(
        () -> {
          List<SpotRequest> requests = new ArrayList<>();
          for (int i = 0; i < asked.count(); i++) {
            requests.add(add(caller.account(), asked, launchable));
          }
          requested.remember(caller, clientToken, asked, requests);
          requests.forEach(lifecycle::begin);
          return requests;
        });
  }

  private boolean exceedsVcpus(Caller caller, Launchable launchable, int count) {
    String type = launchable.instanceType();
    VcpuBucket bucket = VcpuBucket.of(type);
    Quota quota = bucket.spot();
    long most = quota == null ? Long.MAX_VALUE : context.quotas(caller.account()).of(quota);
    if (most == Long.MAX_VALUE) {
      return false;
    }
    long used =
        registry.ownedBy(caller.account()).stream()
            .filter(each -> each.isOpen() || each.hasInstance())
            .map(each -> each.launchable().instanceType())
            .filter(each -> VcpuBucket.of(each) == bucket)
            .mapToLong(VcpuBucket::vcpus)
            .sum();
    return used + (long) count * VcpuBucket.vcpus(type) > most;
  }

  private static void checkTimes(NewSpotRequests asked, Instant now) {
    Instant from = asked.validFrom();
    Instant until = asked.validUntil();
    if (until != null && (!until.isAfter(now) || (from != null && !until.isAfter(from)))) {
      throw SpotErrors.TOO_LATE.with(until);
    }
  }

  private SpotRequest add(String account, NewSpotRequests asked, Launchable launchable) {
    Instant now = context.now();
    SpotRequest request =
        new SpotRequest(
            context.ids().next(PREFIX),
            account,
            asked,
            launchable,
            now,
            asked.validUntil() == null && !asked.persistent()
                ? now.plus(USUALLY_VALID)
                : asked.validUntil());
    registry.add(request);
    tags.put(account, request.id(), asked.tags());
    return request;
  }

  private void forget(SpotRequest request) {
    registry.remove(request);
    tags.forget(request.id());
  }

  public List<SpotRequest> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  public SpotRequest require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /**
   * CancelSpotInstanceRequests: the instances go on running. A request that is over does not
   * change.
   */
  public Change<List<SpotRequest>> cancel(Caller caller, List<String> ids) {
    List<SpotRequest> requests = registry.require(caller, ids);
    return Change.of(() -> requests.forEach(lifecycle::cancel), requests);
  }

  /**
   * DescribeSpotPriceHistory: the prices of a period, with those that were in force when it began.
   */
  public List<SpotMarket.Quote> prices(
      @Nullable String zone,
      List<String> instanceTypes,
      @Nullable Instant from,
      @Nullable Instant to) {
    instanceTypes.forEach(InstanceTypes::checkKnown);
    return market.history(
        zone == null ? place.zones() : List.of(place.zone(zone)),
        instanceTypes.isEmpty() ? InstanceTypes.names() : instanceTypes,
        Objects.requireNonNullElse(from, Instant.MIN),
        Objects.requireNonNullElse(to, context.now()));
  }

  /** Sets a price, which fulfils requests and interrupts instances. */
  public void setPrice(String zone, String instanceType, BigDecimal price) {
    InstanceTypes.checkKnown(instanceType);
    market.set(place.zone(zone), instanceType, price, context.now());
    lifecycle.evaluateAll();
  }

  /** Takes the capacity of a Spot Instance away: it is terminated in two minutes. */
  public boolean reclaim(Instance instance) {
    SpotRequest request = requestOf(instance);
    if (request == null || !request.isIn(SpotRequestState.ACTIVE)) {
      return false;
    }
    lifecycle.reclaim(request);
    return true;
  }

  /** Ends the request of an instance that begins to be terminated. */
  public void instanceTerminated(String instanceId) {
    Instance instance = instances.find(instanceId);
    SpotRequest request = instance == null ? null : requestOf(instance);
    if (request != null) {
      lifecycle.instanceTerminated(request);
    }
  }

  /** Returns the request whose latest instance this is; null if there is none. */
  private @Nullable SpotRequest requestOf(Instance instance) {
    Instance.Spot spot = instance.spot();
    SpotRequest request = spot == null ? null : registry.find(spot.requestId());
    return request != null && request.instance() == instance ? request : null;
  }
}
