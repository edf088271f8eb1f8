// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.query.wire.StuckWaiterException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one of the SDK's waiters that polls a second time for a resource that a fault holds.
 * The first time it may be waiting for something else, for example that the resource exists.
 */
final class StuckWaiterDetector {
  private final FaultRegistry faults;
  private String question = "";

  StuckWaiterDetector(FaultRegistry faults) {
    this.faults = faults;
  }

  /** What ends the waiter, or null if the call is to be answered. */
  @Nullable StuckWaiterException stuck(RequestContext call) {
    // A client that waits for ever is none that a transport could end.
    if (!call.origin().waiter() || call.origin().clientTimeout() == null) {
      question = "";
      return null;
    }
    String asked = call.account() + call.region() + call.actionName() + call.parameters();
    boolean again = asked.equals(question);
    question = asked;
    String held = faults.findHanging(call.parameters().values());
    if (!again || held == null) {
      return null;
    }
    question = "";
    return new StuckWaiterException("a fault holds " + held + ", so that it will never be there");
  }
}
