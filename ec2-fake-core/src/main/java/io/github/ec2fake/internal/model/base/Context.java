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
 * The cloud around a noun's store.
 *
 * @param agenda what is due, and the now
 * @param timing how long things take
 * @param ids where ids come from
 * @param journal where transitions are written
 * @param faults what a test has ordered to fail
 * @param classic tells for an account id whether its platform is EC2-Classic rather than VPC
 * @param limits what accounts are granted
 */
public record Context(
    EventQueue agenda,
    Timing timing,
    Ids ids,
    JournalRecorder journal,
    FaultRegistry faults,
    Predicate<String> classic,
    Limits limits) {

  /**
   * A cloud with the usual limits.
   *
   * @param agenda what is due, and the now
   * @param timing how long things take
   * @param ids where ids come from
   * @param journal where transitions are written
   * @param faults what a test has ordered to fail
   * @param classic tells for an account id whether its platform is EC2-Classic rather than VPC
   */
  public Context(
      EventQueue agenda,
      Timing timing,
      Ids ids,
      JournalRecorder journal,
      FaultRegistry faults,
      Predicate<String> classic) {
    this(agenda, timing, ids, journal, faults, classic, Limits.usual());
  }

  /**
   * What an account can have in a region.
   *
   * @param account the account id
   * @return its quotas
   */
  public Quotas quotas(String account) {
    return limits.quotas().of(account);
  }

  /**
   * The fake's now.
   *
   * @return the time
   */
  public Instant now() {
    return agenda.now();
  }

  /**
   * Writes a transition into the journal.
   *
   * @param noun EC2's word for the resource
   * @param id its id
   * @param from the state it left, or empty
   * @param to the state it entered, or empty
   * @param note why, or empty
   */
  public void transition(String noun, String id, String from, String to, String note) {
    journal.add(new TransitionEntry(now(), noun, id, from, to, note));
  }
}
