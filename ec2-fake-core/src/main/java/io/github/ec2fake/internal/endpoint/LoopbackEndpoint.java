// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.endpoint;

import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An endpoint on 127.0.0.1. One that replaces another takes over its listener. */
public final class LoopbackEndpoint implements Ec2Endpoint {
  private final Listener listener;
  private final EndpointHandler handler;

  /**
   * Opens an endpoint, whose replies carry the time of the clock.
   *
   * @param api what serves EC2's paths
   * @param control what serves the endpoint's own, except for the reset
   * @throws IllegalArgumentException if it is to replace an endpoint of another kind
   * @throws IllegalStateException if it is to replace an endpoint that is no longer open
   */
  public LoopbackEndpoint(
      EndpointOptions options, HttpHandler api, HttpHandler control, Clock clock) {
    handler = new EndpointHandler(options, api, control, clock);
    Ec2Endpoint replaced = options.replaced();
    if (replaced == null) {
      listener = new Listener(options.port(), handler);
    } else if (replaced instanceof LoopbackEndpoint old) {
      listener = old.listener;
      listener.replace(old.handler, handler);
    } else {
      throw new IllegalArgumentException(
          "Only an endpoint that a cloud has opened by listen() can be replaced, but not "
              + replaced);
    }
  }

  @Override
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  /** What DescribeRegions shows as the endpoint of each region; null for EC2's own. */
  public @Nullable String regionEndpoint() {
    return handler.options().isRegionEndpoint() && isOpen() ? uri().toString() : null;
  }

  /** Whether it has been closed neither itself nor by one that replaced it. */
  public boolean isOpen() {
    return listener.isOpenFor(handler);
  }

  @Override
  public void close() {
    listener.close(handler);
  }

  @Override
  public String toString() {
    return "Ec2Endpoint[" + uri() + "]";
  }
}
