// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.Request;
import com.amazonaws.handlers.RequestHandler2;
import java.util.function.BooleanSupplier;

/** Says what is wrong before Apache says only that its connection pool is shut down. */
final class ClosedCloud extends RequestHandler2 {
  private final BooleanSupplier closed;

  ClosedCloud(BooleanSupplier closed) {
    this.closed = closed;
  }

  @Override
  public void beforeRequest(Request<?> request) {
    refuseIf(closed.getAsBoolean());
  }

  static void refuseIf(boolean closed) {
    if (closed) {
      throw new IllegalStateException(
          "This client belongs to a cloud of ec2-fake that has been closed. Clients live no longer"
              + " than their cloud: ask a cloud that is open for a client.");
    }
  }
}
