package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.internal.clock.EventQueue;

/** A fault as the test that ordered it sees it. */
final class FaultHandle implements Fault {
  private final EventQueue events;
  private final FaultRegistry all;
  private final ActiveFault ordered;

  FaultHandle(EventQueue events, FaultRegistry all, ActiveFault ordered) {
    this.events = events;
    this.all = all;
    this.ordered = ordered;
  }

  @Override
  public int timesFired() {
    return events.locked(ordered::timesFired);
  }

  @Override
  public void release() {
    events.locked(
        () -> {
          all.release(ordered);
          return ordered;
        });
  }

  /** Whether it was certain to fire by now, and has not. */
  boolean isMissing() {
    return events.locked(() -> ordered.isCertain() && ordered.timesFired() == 0);
  }

  @Override
  public String toString() {
    return ordered.toString();
  }
}
