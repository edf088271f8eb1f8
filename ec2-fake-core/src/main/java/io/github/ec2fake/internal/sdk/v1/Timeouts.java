// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.http.exception.HttpRequestTimeoutException;
import com.amazonaws.http.timers.client.ClientExecutionTimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a client waits for a reply, in milliseconds, 0 for ever. The SDK measures the last two
 * with timers in real time, which never run out here: what they are about is on the fake's time.
 *
 * @param read how long the connection may be silent
 * @param request how long one attempt may take
 * @param execution how long the call may take
 */
record Timeouts(int read, int request, int execution) {

  static Timeouts of(ClientConfiguration configuration, int read) {
    return new Timeouts(
        read, configuration.getRequestTimeout(), configuration.getClientExecutionTimeout());
  }

  /** The shortest, or null if there is none. */
  @Nullable Duration patience() {
    int shortest = shortest();
    return shortest == Integer.MAX_VALUE ? null : Duration.ofMillis(shortest);
  }

  /**
   * What the client sees when the shortest has run out.
   *
   * @throws ClientExecutionTimeoutException after which the SDK does not try again
   */
  IOException ranOut(SocketTimeoutException silence) {
    int shortest = shortest();
    if (execution == shortest) {
      throw new ClientExecutionTimeoutException();
    }
    return request == shortest ? new HttpRequestTimeoutException(silence) : silence;
  }

  private int shortest() {
    return Math.min(orNever(read), Math.min(orNever(request), orNever(execution)));
  }

  private static int orNever(int timeout) {
    return timeout > 0 ? timeout : Integer.MAX_VALUE;
  }
}
