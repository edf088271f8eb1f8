// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.sdk.v1.SdkClients;
import io.github.ec2fake.time.Sleeper;
import org.jspecify.annotations.Nullable;

/**
 * Loads the class {@link SdkClients} when the first client is asked for. It needs the SDK, and a
 * cloud that is reached through its endpoint only does not.
 */
final class LazySdkClients implements AutoCloseable {
  private final HttpHandler api;
  private final Sleeper sleeper;
  private @Nullable SdkClients clients;
  private boolean closed;

  LazySdkClients(HttpHandler api, Sleeper sleeper) {
    this.api = api;
    this.sleeper = sleeper;
  }

  synchronized SdkClients get() {
    if (clients == null) {
      clients = new SdkClients(api, sleeper);
      if (closed) {
        clients.close();
      }
    }
    return clients;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (clients != null) {
      clients.close();
    }
  }
}
