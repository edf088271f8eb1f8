package io.github.ec2fake.fault;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.ActiveFault;
import io.github.ec2fake.internal.fault.FaultRegistry;

/** A fault that a test has ordered: how often it has fired, and how to end it. */
public final class Fault {
  private final EventQueue agenda;
  private final FaultRegistry all;
  private final ActiveFault ordered;

  Fault(EventQueue agenda, FaultRegistry all, ActiveFault ordered) {
    this.agenda = agenda;
    this.all = all;
    this.ordered = ordered;
  }

  /**
   * Whether it has fired.
   *
   * @return false as long as it waits for its trigger
   */
  public boolean hasFired() {
    return timesFired() > 0;
  }

  /**
   * How many times it has fired: how many attempts at calls, or how many resources it has hit.
   *
   * @return 0 as long as it waits for its trigger
   */
  public int timesFired() {
    return agenda.locked(ordered::timesFired);
  }

  /**
   * Ends it: it does not fire any more, and what it holds goes on from where it stuck. Nothing
   * happens if it is over already.
   */
  public void release() {
    agenda.locked(
        () -> {
          all.release(ordered);
          return ordered;
        });
  }

  boolean isMissing() {
    return agenda.locked(() -> ordered.isCertain() && ordered.timesFired() == 0);
  }

  @Override
  public String toString() {
    return ordered.toString();
  }
}
