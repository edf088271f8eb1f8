// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.query.wire.HttpHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches which cloud serves the calls of a piece of code. A cloud serves a call on the caller's
 * thread, so that it is known by the thread; nothing is kept when the code has ended.
 */
final class ServedCalls {
  private static final ThreadLocal<@Nullable ServedCalls> WATCHING = new ThreadLocal<>();

  private @Nullable Ec2Cloud last;

  /** Returns a handler that serves as the other one does, and lets itself be watched. */
  static HttpHandler watched(Ec2Cloud cloud, HttpHandler handler) {
    return request -> {
      ServedCalls watching = WATCHING.get();
      if (watching != null) {
        watching.last = cloud;
      }
      return handler.serve(request);
    };
  }

  /** Runs code, and returns the cloud that served the last of its calls. */
  static Optional<Ec2Cloud> of(Runnable calls) {
    ServedCalls before = WATCHING.get();
    ServedCalls own = new ServedCalls();
    WATCHING.set(own);
    try {
      calls.run();
    } finally {
      if (before == null) {
        WATCHING.remove();
      } else {
        WATCHING.set(before);
      }
    }
    Ec2Cloud cloud = own.last;
    if (cloud != null && before != null) {
      before.last = cloud;
    }
    return Optional.ofNullable(cloud);
  }
}
