// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.instance.Launchable;
import io.github.ec2fake.internal.model.instance.NewInstances;
import io.github.ec2fake.internal.model.instance.Reservation;
import io.github.ec2fake.internal.model.instance.SpotInstanceRequests;
import io.github.ec2fake.internal.model.instance.SpotOptions;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.instancetype.VcpuBucket;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Spot requests of a region, and the market that they are made in. How they get their instances
 * and lose them: {@link SpotLifecycle}.
 *
 * <p>Source: RequestSpotInstances, CancelSpotInstanceRequests, DescribeSpotPriceHistory.
 */
public final class SpotRequests implements SpotInstanceRequests {
  private static final String PREFIX = "sir-";

  /** EC2's ids have any letters and digits; the fake makes hexadecimal ones. */
  private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-z]{8,17}");

  /** How long a one-time request is valid unless it says otherwise. */
  private static final Duration USUALLY_VALID = Duration.ofDays(7);

  private final Context context;
  private final Place place;
  private final InstanceTypes types;
  private final Instances instances;
  private final Tags tags;
  private final SpotMarket market;
  private final SpotConstraints constraints;
  private final SpotLifecycle lifecycle;
  private final Registry<SpotRequest> registry =
      new Registry<>(SpotRequests::checkId, ids -> SpotErrors.NOT_FOUND.with(ids.get(0)));
  private final IdempotentRequests<NewSpotRequests, List<SpotRequest>> requested =
      new IdempotentRequests<>();

  public SpotRequests(
      Context context, Place place, InstanceTypes types, Instances instances, Tags tags) {
    this.context = context;
    this.place = place;
    this.types = types;
    this.instances = instances;
    this.tags = tags;
    this.market = new SpotMarket(context.now());
    this.constraints = new SpotConstraints(market, registry);
    this.lifecycle = new SpotLifecycle(context, instances, constraints, registry, this::forget);
  }

  public static boolean isWellFormed(String id) {
    return ID.matcher(id).matches();
  }

  private static void checkId(String id) {
    if (!isWellFormed(id)) {
      throw SpotErrors.MALFORMED.ofId("sir-", id);
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
    SpotRules.check(asked, context.now());
    int count = asked.count();
    Launchable launchable = instances.checkLaunch(caller, asked.launch(), count, count);
    SpotRules.checkRoot(
        asked.interruption(), launchable.image().id(), launchable.image().content());
    allowed(caller.account(), launchable.type(), count, count);
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

  /**
   * RunInstances of Spot Instances: launches them now, each for a request of its own that is
   * fulfilled, or refuses to. A launch that names no zone is in the cheapest that has capacity.
   *
   * @param asked with the options of Spot Instances
   */
  public Change<Reservation> launch(Caller caller, NewInstances asked) {
    Reservation earlier = instances.earlierLaunch(caller, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    SpotOptions options = Objects.requireNonNull(asked.spot());
    SpotRules.check(options, asked.launch(), context.now());
    Launchable launchable =
        instances.checkLaunch(caller, asked.launch(), asked.minCount(), asked.maxCount());
    InterruptionBehavior behavior = SpotRules.interruption(options, asked.launch());
    SpotRules.checkRoot(behavior, launchable.image().id(), launchable.image().content());
    List<String> zones = constraints.affordable(launchable, options.maxPrice());
    int most = allowed(caller.account(), launchable.type(), asked.minCount(), asked.maxCount());
    NewSpotRequests each =
        new NewSpotRequests(
            options.maxPrice(),
            1,
            options.type(),
            null,
            options.validUntil(),
            null,
            null,
            behavior,
            asked.launch(),
            List.of(),
            options.tags());
    return Change.of(
        () -> {
          try {
            return instances.launchSpot(
                caller, asked, launchable, zones, most, made -> fulfilled(each, launchable, made));
          } catch (Ec2Error refusal) {
            throw refusal.isForLackOfCapacity() ? SpotErrors.NO_CAPACITY.with() : refusal;
          }
        });
  }

  private Instance.Spot fulfilled(NewSpotRequests asked, Launchable launchable, Instance instance) {
    SpotRequest request =
        SpotRequest.fulfilled(
            context.ids().next(PREFIX), asked, launchable, instance, context.now());
    registry.add(request);
    tags.put(request.ownerId(), request.id(), asked.tags());
    lifecycle.begin(request);
    return new Instance.Spot(request.id(), asked.persistent());
  }

  /** Refuses the duration of a Spot block, which EC2 no longer has. */
  public static void refuseDuration(@Nullable Integer blockDurationMinutes) {
    if (blockDurationMinutes != null) {
      throw SpotErrors.BLOCK_DURATION.with();
    }
  }

  /** How many more requests for a type an account's quotas allow, up to {@code max}. */
  private int allowed(String account, InstanceType type, int min, int max) {
    List<SpotRequest> others =
        registry.ownedBy(account).stream().filter(SpotRequest::usesQuota).toList();
    long most = context.quotas(account).of(Quota.SPOT_INSTANCE_REQUESTS);
    long free = Math.min(most - others.size(), freeVcpus(account, type, others));
    if (free < min) {
      throw SpotErrors.TOO_MANY.with();
    }
    return (int) Math.min(max, free);
  }

  /** How many more instances of a type the quota on vCPUs allows. */
  private long freeVcpus(String account, InstanceType type, List<SpotRequest> others) {
    VcpuBucket bucket = type.vcpuBucket();
    Quota quota = bucket.spot();
    long most = quota == null ? Long.MAX_VALUE : context.quotas(account).of(quota);
    if (most == Long.MAX_VALUE) {
      return most;
    }
    long used =
        others.stream()
            .map(each -> each.launchable().type())
            .filter(each -> each.vcpuBucket() == bucket)
            .mapToLong(InstanceType::vcpus)
            .sum();
    return Math.max(0, most - used) / type.vcpus();
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
    instanceTypes.forEach(types::checkKnown);
    return market.history(
        zone == null ? place.zones() : List.of(place.zone(zone)),
        instanceTypes.isEmpty() ? types.names() : instanceTypes,
        Objects.requireNonNullElse(from, Instant.MIN),
        Objects.requireNonNullElse(to, context.now()));
  }

  /** The price of an instance type in a zone now. */
  public BigDecimal price(String zone, String instanceType) {
    return market.price(zone, instanceType);
  }

  /** Sets a price, which fulfils requests and interrupts instances. */
  public void setPrice(String zone, String instanceType, BigDecimal price) {
    types.checkKnown(instanceType);
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
      lifecycle.instanceGone();
    }
  }

  /** An instance has left its placement group, which may be what a request waits for. */
  public void placementGroupLeft() {
    lifecycle.instanceGone();
  }

  @Override
  public void checkStop(Instance instance) {
    SpotRequest request = requestOf(instance);
    if (request == null) {
      return;
    }
    if (request.isCancelled()) {
      throw SpotErrors.CANNOT_BE_STOPPED.with(instance.id());
    }
    if (request.asked().launchGroup() != null || request.asked().zoneGroup() != null) {
      throw SpotErrors.GROUP_CANNOT_BE_STOPPED.with(instance.id());
    }
  }

  @Override
  public void checkStart(String account, List<Instance> stopped) {
    Map<InstanceType, Integer> byType = new LinkedHashMap<>();
    for (Instance instance : stopped) {
      SpotRequest request = requestOf(instance);
      if (request != null) {
        if (request.status().code() != SpotStatus.Code.INSTANCE_STOPPED_BY_USER) {
          throw SpotErrors.CANNOT_BE_STARTED.with(
              instance.id(), request.stateWord(), request.status().code().word());
        }
        constraints.checkPrice(request);
        byType.merge(instance.type(), 1, Integer::sum);
      }
    }
    byType.forEach((type, count) -> allowed(account, type, count, count));
  }

  @Override
  public void stopping(Instance instance) {
    ifRequested(instance, lifecycle.stopped()::stopping);
  }

  @Override
  public void stopped(Instance instance) {
    ifRequested(instance, lifecycle.stopped()::stopped);
  }

  @Override
  public void started(Instance instance) {
    ifRequested(instance, lifecycle.stopped()::started);
  }

  private void ifRequested(Instance instance, Consumer<SpotRequest> action) {
    SpotRequest request = requestOf(instance);
    if (request != null && request.hasInstance()) {
      action.accept(request);
    }
  }

  /** Returns the request whose latest instance this is; null if there is none. */
  private @Nullable SpotRequest requestOf(Instance instance) {
    Instance.Spot spot = instance.spot();
    SpotRequest request = spot == null ? null : registry.find(spot.requestId());
    return request != null && request.instance() == instance ? request : null;
  }
}
