package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.limit.Throttling;
import io.github.ec2fake.limit.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Counts calls by account, region and action, and refuses those that are too many. */
final class Throttle {
  private static final Pattern NARROWED =
      Pattern.compile("(Filter\\.\\d+\\..*|MaxResults|NextToken)");
  private static final Pattern INSTANCE_ID = Pattern.compile("InstanceId\\.\\d+");

  private final Throttling sizes;
  private final Supplier<Instant> now;
  private final Map<Key, Level> levels = new HashMap<>();

  /** Which of an action's buckets. */
  private enum Kind {
    REQUESTS,
    WHOLESALE,
    INSTANCES
  }

  private record Key(String account, String region, String action, Kind kind) {}

  Throttle(Throttling sizes, Supplier<Instant> now) {
    this.sizes = sizes;
    this.now = now;
  }

  /**
   * Takes what a call costs, or nothing.
   *
   * @throws Ec2Error {@code RequestLimitExceeded}
   */
  void take(RequestContext visit) {
    String action = visit.action();
    boolean wholesale =
        sizes.hasUnfilteredBucket(action)
            && visit.parameters().keySet().stream()
                .noneMatch(name -> NARROWED.matcher(name).matches());
    Level requests =
        level(
            visit, wholesale ? Kind.WHOLESALE : Kind.REQUESTS, sizes.ofRequests(action, wholesale));
    TokenBucket ofInstances = sizes.ofInstances(action);
    long touched = ofInstances == null ? 0 : touched(visit);
    Level instances = ofInstances == null ? requests : level(visit, Kind.INSTANCES, ofInstances);
    if (requests.tokens < 1 || (touched > 0 && instances.tokens < touched)) {
      throw tooMany(visit);
    }
    requests.tokens--;
    if (touched > 0) {
      instances.tokens -= touched;
    }
  }

  private Level level(RequestContext visit, Kind kind, TokenBucket size) {
    Level level =
        levels.computeIfAbsent(
            new Key(visit.account(), visit.region(), visit.action(), kind),
            key -> new Level(size.capacity(), now.get()));
    level.refill(size, now.get());
    return level;
  }

  private static long touched(RequestContext visit) {
    if (visit.action().equals("RunInstances")) {
      String most = visit.parameters().getOrDefault("MaxCount", "");
      return most.matches("\\d{1,9}") ? Long.parseLong(most) : 0;
    }
    return visit.parameters().keySet().stream()
        .filter(name -> INSTANCE_ID.matcher(name).matches())
        .count();
  }

  private static Ec2Error tooMany(RequestContext visit) {
    return new Ec2Error(
        "RequestLimitExceeded",
        503,
        "Request limit exceeded. Account "
            + visit.account()
            + " has been throttled on ec2:"
            + visit.action()
            + " because it exceeded its request rate limit.");
  }

  /** What is in a bucket. Whole seconds put tokens back; what does not fit is lost. */
  private static final class Level {
    private long tokens;
    private Instant filled;

    Level(long tokens, Instant filled) {
      this.tokens = tokens;
      this.filled = filled;
    }

    void refill(TokenBucket size, Instant now) {
      long seconds = Duration.between(filled, now).toSeconds();
      filled = filled.plusSeconds(seconds);
      long missing = size.capacity() - tokens;
      // Dividing rather than multiplying: the clock can jump by thousands of years.
      tokens =
          seconds > missing / size.refillPerSecond()
              ? size.capacity()
              : tokens + seconds * size.refillPerSecond();
    }
  }
}
