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

  /** What the waiter has come to, or null if the call is to be answered. */
  @Nullable StuckWaiterException of(RequestContext visit) {
    if (!visit.isWaiter() || visit.request().clientTimeout() == null) {
      question = "";
      return null;
    }
    String asked = visit.account() + visit.region() + visit.action() + visit.parameters();
    boolean again = asked.equals(question);
    question = asked;
    String held = faults.findHanging(visit.parameters().values());
    if (!again || held == null) {
      return null;
    }
    question = "";
    return new StuckWaiterException("a fault holds " + held + ", so that it will never be there");
  }
}
