// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonServiceException;
import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.retry.PredefinedBackoffStrategies.ExponentialBackoffStrategy;
import com.amazonaws.retry.RetryPolicy.BackoffStrategy;
import com.amazonaws.retry.RetryUtils;
import io.github.ec2fake.time.Sleeper;
import java.time.Duration;

/**
 * The SDK's waiting between two attempts, on the fake's time: the fake's clock moves, the thread
 * does not sleep.
 *
 * <p>The SDK waits a random time up to a limit that doubles with each attempt: from 100 ms, or from
 * 500 ms after throttling, to 20 s. Here it is always the limit, the longest wait that the SDK
 * would choose, so that the same calls tell the same story again.
 */
final class Backoff implements BackoffStrategy {
  private static final int BASE_MILLIS = 100;
  private static final int THROTTLED_BASE_MILLIS = 500;
  private static final int MAX_MILLIS = 20_000;

  private final BackoffStrategy usual = new ExponentialBackoffStrategy(BASE_MILLIS, MAX_MILLIS);
  private final BackoffStrategy throttled =
      new ExponentialBackoffStrategy(THROTTLED_BASE_MILLIS, MAX_MILLIS);
  private final Sleeper sleeper;

  Backoff(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  @Override
  public long delayBeforeNextRetry(
      AmazonWebServiceRequest request, AmazonClientException exception, int retriesAttempted) {
    BackoffStrategy strategy =
        exception instanceof AmazonServiceException answer
                && RetryUtils.isThrottlingException(answer)
            ? throttled
            : usual;
    sleeper.sleep(
        Duration.ofMillis(strategy.delayBeforeNextRetry(request, exception, retriesAttempted)));
    return 0;
  }
}
