package io.github.ec2fake.sdk;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.retry.PredefinedRetryPolicies;
import com.amazonaws.retry.RetryPolicy;
import com.amazonaws.retry.RetryPolicy.RetryCondition;
import io.github.ec2fake.time.Sleeper;
import java.net.BindException;

/** What the SDK would try again, except for what never had a chance. */
final class Retries implements RetryCondition {
  private final RetryCondition usual = PredefinedRetryPolicies.DEFAULT_RETRY_CONDITION;

  private Retries() {}

  /** The SDK's default policy, with its waiting on the fake's time. */
  static RetryPolicy policy(Sleeper sleeper) {
    return new RetryPolicy(
        new Retries(),
        new Backoff(sleeper),
        PredefinedRetryPolicies.DEFAULT_MAX_ERROR_RETRY,
        // The maxErrorRetry of the user's ClientConfiguration counts, as with the default policy.
        true);
  }

  @Override
  public boolean shouldRetry(
      AmazonWebServiceRequest request, AmazonClientException exception, int retriesAttempted) {
    if (exception.getCause() instanceof BindException) {
      // Only a real socket binds, see NoNetwork. This is the first place where we hear of it.
      throw new IllegalStateException(NoNetwork.EXPLANATION, exception);
    }
    return usual.shouldRetry(request, exception, retriesAttempted);
  }
}
