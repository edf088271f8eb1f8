// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.retry.PredefinedRetryPolicies;
import com.amazonaws.retry.RetryPolicy;
import com.amazonaws.retry.RetryPolicy.RetryCondition;
import io.github.ec2fake.time.Sleeper;

/** What the SDK would try again, except for what never had a chance. */
final class Retries implements RetryCondition {
  private final RetryCondition usual = PredefinedRetryPolicies.DEFAULT_RETRY_CONDITION;

  private final NoNetwork network;

  private Retries(NoNetwork network) {
    this.network = network;
  }

  /** The SDK's default policy, with its waiting on the fake's time. */
  static RetryPolicy policy(Sleeper sleeper, NoNetwork network) {
    return new RetryPolicy(
        new Retries(network),
        new Backoff(sleeper),
        PredefinedRetryPolicies.DEFAULT_MAX_ERROR_RETRY,
        // The maxErrorRetry of the user's ClientConfiguration counts, as with the default policy.
        true);
  }

  @Override
  public boolean shouldRetry(
      AmazonWebServiceRequest request, AmazonClientException exception, int retriesAttempted) {
    // The first place where we hear of a real socket that failed.
    network.explainIfMissed(exception);
    return usual.shouldRetry(request, exception, retriesAttempted);
  }
}
