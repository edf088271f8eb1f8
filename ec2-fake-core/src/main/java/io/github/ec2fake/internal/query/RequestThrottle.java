// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.limit.Throttling;
import io.github.ec2fake.limit.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Takes tokens from buckets by account, region and action, and refuses calls for which there are
 * too few.
 */
final class RequestThrottle {
  private static final Pattern NARROWED =
      Pattern.compile("(Filter\\.\\d+\\..*|MaxResults|NextToken)");

  private final Throttling settings;
  private final Supplier<Instant> now;
  private final Map<Key, Level> levels = new HashMap<>();

  private enum Kind {
    REQUESTS,
    UNFILTERED_REQUESTS,
    INSTANCES
  }

  private record Key(String account, String region, String action, Kind kind) {}

  RequestThrottle(Throttling settings, Supplier<Instant> now) {
    this.settings = settings;
    this.now = now;
  }

  /** Takes the tokens that a call costs, or none. */
  void take(RequestContext call, Action<?, ?> action) {
    Level requests = requests(call, action);
    TokenBucket ofInstances = settings.instanceBucket(call.actionName());
    ofInstances = ofInstances != null ? ofInstances : action.instanceBucket();
    long touched = ofInstances == null ? 0 : action.instancesTouched(call.parameters());
    Level instances = ofInstances == null ? requests : level(call, Kind.INSTANCES, ofInstances);
    if (requests.tokens < 1 || instances.tokens < touched) {
      throw tooMany(call);
    }
    requests.tokens--;
    instances.tokens -= touched;
  }

  private Level requests(RequestContext call, Action<?, ?> action) {
    TokenBucket set = settings.requestBucket(call.actionName());
    TokenBucket unfiltered = action.unfilteredRequestBucket();
    if (set != null) {
      return level(call, Kind.REQUESTS, set);
    }
    return unfiltered != null && isUnfiltered(call)
        ? level(call, Kind.UNFILTERED_REQUESTS, unfiltered)
        : level(call, Kind.REQUESTS, action.requestBucket());
  }

  private static boolean isUnfiltered(RequestContext call) {
    return call.parameters().keySet().stream().noneMatch(NARROWED.asMatchPredicate());
  }

  private Level level(RequestContext call, Kind kind, TokenBucket size) {
    Level level =
        levels.computeIfAbsent(
            new Key(call.account(), call.region(), call.actionName(), kind),
            key -> new Level(size.capacity(), now.get()));
    level.refill(size, now.get());
    return level;
  }

  private static Ec2Error tooMany(RequestContext call) {
    return CallErrors.THROTTLED.with(call.account(), call.actionName());
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
