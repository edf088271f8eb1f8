package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.OrderedFaults;
import io.github.ec2fake.internal.query.wire.WaitingInVainException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one of the SDK's waiters that polls a second time for a resource that a fault holds.
 * The first time it may be waiting for something else, for example that the resource exists.
 */
final class VainWaiting {
  private final OrderedFaults faults;
  private String question = "";

  VainWaiting(OrderedFaults faults) {
    this.faults = faults;
  }

  /** What the waiter has come to, or null if the call is to be answered. */
  @Nullable WaitingInVainException of(Visit visit) {
    if (!visit.isWaiter() || visit.request().patience() == null) {
      question = "";
      return null;
    }
    String asked = visit.account() + visit.region() + visit.action() + visit.parameters();
    boolean again = asked.equals(question);
    question = asked;
    String held = faults.heldAmong(visit.parameters().values());
    if (!again || held == null) {
      return null;
    }
    question = "";
    return new WaitingInVainException("a fault holds " + held + ", so that it will never be there");
  }
}
