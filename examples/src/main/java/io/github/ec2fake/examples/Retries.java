// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonServiceException;
import com.amazonaws.retry.RetryUtils;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How long to go on when EC2 does not do what it is told. The SDK itself tries a call four times
 * within a second; this is for the troubles that last longer. Everything here has an end.
 */
final class Retries {
  private static final int ATTEMPTS = 3;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
  private static final int POLLS = 120;
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(15);

  private final Pause pause;
  private final Function<String, ? extends RuntimeException> tookTooLong;

  /** For the making of images. */
  Retries(Pause pause) {
    this(pause, BakingFailedException::new);
  }

  /**
   * For any work.
   *
   * @param tookTooLong makes the exception of a wait that has come to its end, of its message
   */
  Retries(Pause pause, Function<String, ? extends RuntimeException> tookTooLong) {
    this.pause = pause;
    this.tookTooLong = tookTooLong;
  }

  /**
   * A call that is worth trying again only if its failure may pass. It may have been done although
   * it failed: it has to be one that can be repeated.
   */
  <T> T call(Supplier<T> call) {
    return attempt(call, Retries::mayPass);
  }

  /** Tidying up, which is worth trying again whatever went wrong. It has to look anew each time. */
  void tidyUp(Runnable work) {
    attempt(
        () -> {
          work.run();
          return true;
        },
        failure -> true);
  }

  /**
   * Looks until it sees what it waits for.
   *
   * @param look finds it; empty is an answer, as what was just made may not be shown yet
   * @param done whether it has got there; throws if it never will
   * @param status how to speak of it if it takes too long
   */
  <T> T await(Supplier<Optional<T>> look, Predicate<T> done, Function<T, String> status) {
    Optional<T> seen = Optional.empty();
    for (int poll = 0; poll < POLLS; poll++) {
      if (poll > 0) {
        pause.sleep(BETWEEN_POLLS);
      }
      seen = call(look);
      if (seen.filter(done).isPresent()) {
        return seen.get();
      }
    }
    throw tookTooLong.apply(
        "gave up after "
            + BETWEEN_POLLS.multipliedBy(POLLS).toMinutes()
            + " minutes: "
            + seen.map(status).orElse("EC2 does not show what was made"));
  }

  private <T> T attempt(Supplier<T> call, Predicate<AmazonClientException> again) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (AmazonClientException failure) {
        if (attempt == ATTEMPTS || !again.test(failure)) {
          throw failure;
        }
      }
      pause.sleep(BETWEEN_ATTEMPTS);
    }
  }

  /** No answer, an answer that cannot be read, trouble within EC2, or too many calls. */
  private static boolean mayPass(AmazonClientException failure) {
    return !(failure instanceof AmazonServiceException answer)
        || RetryUtils.isRetryableServiceException(answer)
        || RetryUtils.isThrottlingException(answer);
  }
}
