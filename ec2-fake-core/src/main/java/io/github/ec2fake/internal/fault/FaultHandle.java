// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.internal.clock.EventQueue;

/** A fault as the test that registered it sees it. */
final class FaultHandle implements Fault {
  private final EventQueue events;
  private final FaultRegistry all;
  private final ActiveFault fault;
  private final String code;

  FaultHandle(EventQueue events, FaultRegistry all, ActiveFault fault, String code) {
    this.events = events;
    this.all = all;
    this.fault = fault;
    this.code = code;
  }

  @Override
  public int timesFired() {
    return events.locked(fault::timesFired);
  }

  @Override
  public void release() {
    events.locked(
        () -> {
          all.release(fault);
          return fault;
        });
  }

  /** Whether it was certain to fire by now, and has not. */
  boolean isMissing() {
    return events.locked(() -> fault.isCertain() && fault.timesFired() == 0);
  }

  @Override
  public String text() {
    return fault.toString();
  }

  @Override
  public String toString() {
    return code;
  }
}
