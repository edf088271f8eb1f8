// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.internal.endpoint.LoopbackEndpoint;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.time.VirtualClock;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The endpoints that a cloud has opened. */
final class Endpoints implements AutoCloseable {
  private final HttpHandler api;
  private final Supplier<HttpHandler> newControl;
  private final Places places;
  private final VirtualClock clock;
  private final List<LoopbackEndpoint> open = new CopyOnWriteArrayList<>();
  private @Nullable HttpHandler control;
  private boolean closed;

  /**
   * No endpoints yet.
   *
   * @param newControl makes what serves the control paths of all of them, for the first
   */
  Endpoints(HttpHandler api, Supplier<HttpHandler> newControl, Places places, VirtualClock clock) {
    this.api = api;
    this.newControl = newControl;
    this.clock = clock;
    this.places = places;
  }

  synchronized Ec2Endpoint open(EndpointOptions options) {
    if (closed) {
      throw new IllegalStateException(
          "This cloud has been closed. Ask a cloud that is open for an endpoint.");
    }
    HttpHandler shared = control == null ? newControl.get() : control;
    if (control == null) {
      control = shared;
      places.overrideEndpoints(this::regionEndpoint);
    }
    LoopbackEndpoint endpoint = new LoopbackEndpoint(options, api, shared, clock);
    open.add(endpoint);
    return endpoint;
  }

  List<URI> uris() {
    return open.stream().filter(LoopbackEndpoint::isOpen).map(LoopbackEndpoint::uri).toList();
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (LoopbackEndpoint each : open) {
      each.close();
    }
    open.clear();
  }

  private @Nullable String regionEndpoint() {
    return open.stream()
        .map(LoopbackEndpoint::regionEndpoint)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
