package io.github.ec2fake.journal;

import java.time.Instant;

/**
 * A resource changed its state.
 *
 * @param at when
 * @param resourceType what kind of resource, in EC2's words: {@code instance}, {@code image} …
 * @param resourceId its id
 * @param from the state it left; empty if it came into being
 * @param to the state it entered; empty if it ceased to be
 * @param note why, or what came of it; empty if there is nothing to add
 */
public record TransitionEntry(
    Instant at, String resourceType, String resourceId, String from, String to, String note)
    implements JournalEntry {

  @Override
  public String kind() {
    return "state";
  }

  @Override
  public String text() {
    return resourceType
        + " "
        + resourceId
        + (from.isEmpty() ? "" : " " + from)
        + " → "
        + (to.isEmpty() ? "gone" : to)
        + (note.isEmpty() ? "" : " (" + note + ")");
  }
}
