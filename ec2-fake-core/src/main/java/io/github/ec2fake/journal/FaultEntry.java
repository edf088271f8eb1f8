package io.github.ec2fake.journal;

import java.time.Instant;

/**
 * A fault that a test had ordered fired.
 *
 * @param at when
 * @param fault the fault, as it was ordered
 * @param resourceId what it hit; empty if it hit the call that stands above
 */
public record FaultEntry(Instant at, String fault, String resourceId) implements JournalEntry {

  @Override
  public String kind() {
    return "fault";
  }

  @Override
  public String text() {
    return resourceId.isEmpty() ? fault : fault + " hit " + resourceId;
  }
}
