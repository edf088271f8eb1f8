package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceTypes;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.Launchable;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Spot requests of a region, whoever made them, and the market that they are made in. */
public final class SpotRequests {
  private static final String PREFIX = "sir-";

  /** EC2's own ids have any letters and digits, the fake's are hexadecimal. */
  private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-z]{8,17}");

  /** How many open and active requests an account may have in a region. */
  private static final int MOST = 100;

  private static final int LONGEST_TOKEN = 64;

  /** How long a one-time request is valid unless it says otherwise. */
  private static final Duration USUALLY_VALID = Duration.ofDays(7);

  private record Token(String account, String text) {}

  private record Made(NewSpotRequests asked, List<SpotRequest> requests) {}

  private final Context context;
  private final Place place;
  private final Instances instances;
  private final Tags tags;
  private final SpotMarket market;
  private final SpotLifecycle lifecycle;
  private final Map<String, SpotRequest> byId = new LinkedHashMap<>();
  private final Map<Token, Made> made = new LinkedHashMap<>();

  /** No requests yet. */
  public SpotRequests(Context context, Place place, Instances instances, Tags tags) {
    this.context = context;
    this.place = place;
    this.instances = instances;
    this.tags = tags;
    market = new SpotMarket(context.now());
    lifecycle =
        new SpotLifecycle(
            context,
            instances,
            new SpotConstraints(place, market, byId::values),
            byId::values,
            this::forget);
  }

  /**
   * Makes requests, each for one instance.
   *
   * <p>Source: RequestSpotInstances. What could not be launched now is refused as a launch is; what
   * cannot be launched when its time has come makes the request fail.
   *
   * @throws Ec2Error {@code InvalidParameterValue}, {@code MaxSpotInstanceCountExceeded}, {@code
   *     IdempotentParameterMismatch}, and all of a launch
   */
  public List<SpotRequest> request(
      Caller caller, NewSpotRequests asked, @Nullable String clientToken) {
    Made earlier = earlier(caller, clientToken);
    if (earlier != null) {
      if (!earlier.asked().equals(asked)) {
        throw SpotErrors.tokenOfOtherParameters();
      }
      caller.proceed();
      return earlier.requests();
    }
    if (asked.count() < 1) {
      throw SpotErrors.badCount(asked.count());
    }
    Instant now = context.now();
    checkTimes(asked, now);
    Launchable launchable = instances.checkLaunch(caller, asked.launch(), asked.count());
    long others =
        of(caller.account()).stream().filter(each -> each.isOpen() || each.hasInstance()).count();
    if (others + asked.count() > MOST) {
      throw SpotErrors.tooMany();
    }
    caller.proceed();
    List<SpotRequest> requests = new ArrayList<>();
    for (int i = 0; i < asked.count(); i++) {
      SpotRequest request =
          new SpotRequest(
              context.ids().next(PREFIX),
              caller.account(),
              asked,
              launchable,
              now,
              asked.validUntil() == null && !asked.persistent()
                  ? now.plus(USUALLY_VALID)
                  : asked.validUntil());
      byId.put(request.id(), request);
      tags.put(caller.account(), request.id(), asked.tags());
      requests.add(request);
    }
    if (clientToken != null) {
      made.put(new Token(caller.account(), clientToken), new Made(asked, requests));
    }
    requests.forEach(lifecycle::begin);
    return requests;
  }

  /**
   * The caller's requests.
   *
   * @throws Ec2Error {@code InvalidSpotInstanceRequestID.Malformed}, {@code
   *     InvalidSpotInstanceRequestID.NotFound}
   */
  public List<SpotRequest> describe(Caller caller, List<String> ids) {
    return ids.isEmpty()
        ? of(caller.account())
        : ids.stream().distinct().map(id -> require(caller, id)).toList();
  }

  /**
   * Cancels requests; their instances go on running.
   *
   * <p>Source: CancelSpotInstanceRequests. A request that is over stays as it is.
   *
   * @throws Ec2Error as {@link #describe}; then none is cancelled
   */
  public List<SpotRequest> cancel(Caller caller, List<String> ids) {
    List<SpotRequest> requests = ids.stream().distinct().map(id -> require(caller, id)).toList();
    caller.proceed();
    requests.forEach(lifecycle::cancel);
    return requests;
  }

  /**
   * The prices during a time, with those that were in force when it began.
   *
   * <p>Source: DescribeSpotPriceHistory.
   *
   * @throws Ec2Error {@code InvalidParameterValue} for a zone or a type that EC2 does not have
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

  /**
   * Sets a price, which fulfils requests and interrupts instances.
   *
   * @throws Ec2Error {@code InvalidParameterValue} for a zone or a type that EC2 does not have
   */
  public void price(String zone, String instanceType, BigDecimal price) {
    InstanceTypes.checkKnown(instanceType);
    market.set(place.zone(zone), instanceType, price, context.now());
    lifecycle.reconsider();
  }

  /** Takes the capacity of a Spot Instance away: it is terminated in two minutes. */
  public boolean reclaim(Instance instance) {
    SpotRequest request = requestOf(instance);
    if (request == null
        || !request.isIn(SpotRequestState.ACTIVE)
        || request.instance() != instance) {
      return false;
    }
    lifecycle.reclaim(request);
    return true;
  }

  /** An instance begins to be terminated: the request that it was launched for ends. */
  public void instanceTerminated(String instanceId) {
    Instance instance = instances.find(instanceId);
    SpotRequest request = instance == null ? null : requestOf(instance);
    if (request != null && request.instance() == instance) {
      lifecycle.instanceTerminated(request);
    }
  }

  private @Nullable SpotRequest requestOf(Instance instance) {
    Instance.Spot spot = instance.spot();
    return spot == null ? null : byId.get(spot.requestId());
  }

  private static void checkTimes(NewSpotRequests asked, Instant now) {
    Instant from = asked.validFrom();
    Instant until = asked.validUntil();
    if (until != null && (!until.isAfter(now) || (from != null && !until.isAfter(from)))) {
      throw SpotErrors.tooLate(until);
    }
  }

  private @Nullable Made earlier(Caller caller, @Nullable String token) {
    if (token == null) {
      return null;
    }
    if (token.length() > LONGEST_TOKEN || token.chars().anyMatch(c -> c > 127)) {
      throw SpotErrors.badToken();
    }
    return made.get(new Token(caller.account(), token));
  }

  private List<SpotRequest> of(String account) {
    return byId.values().stream().filter(each -> each.ownerId().equals(account)).toList();
  }

  public SpotRequest require(Caller caller, String id) {
    if (!ID.matcher(id).matches()) {
      throw SpotErrors.malformed(id);
    }
    SpotRequest request = byId.get(id);
    if (request == null || !request.ownerId().equals(caller.account())) {
      throw SpotErrors.notFound(id);
    }
    return request;
  }

  private void forget(SpotRequest request) {
    byId.remove(request.id());
    tags.forget(request.id());
  }
}
