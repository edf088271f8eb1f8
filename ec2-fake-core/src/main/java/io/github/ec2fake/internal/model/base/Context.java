// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Timing;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * What every kind of resource needs of the cloud.
 *
 * @param classic tells for an account id whether its platform is EC2-Classic rather than VPC
 */
public record Context(
    EventQueue events,
    Timing timing,
    Ids ids,
    JournalRecorder journal,
    FaultRegistry faults,
    Predicate<String> classic,
    Limits limits) {

  /** A cloud with the usual limits. */
  public Context(
      EventQueue events,
      Timing timing,
      Ids ids,
      JournalRecorder journal,
      FaultRegistry faults,
      Predicate<String> classic) {
    this(events, timing, ids, journal, faults, classic, Limits.usual());
  }

  public Quotas quotas(String account) {
    return limits.quotas().of(account);
  }

  /** The time at which the cloud starts. */
  public Instant start() {
    return events.start();
  }

  public Instant now() {
    return events.now();
  }

  public void transition(String resourceType, String id, String from, String to, String note) {
    journal.add(new TransitionEntry(now(), resourceType, id, from, to, note));
  }
}
