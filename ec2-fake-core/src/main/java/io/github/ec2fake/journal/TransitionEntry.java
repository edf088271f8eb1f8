// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.JavaText;
import java.time.Instant;

/**
 * A change of a resource's state.
 *
 * @param at the virtual time of the change
 * @param resourceType the type of the resource as EC2 names it, for example {@code instance} or
 *     {@code image}
 * @param resourceId the resource's id
 * @param from the state before; empty if the resource was created
 * @param to the state after; empty if the resource ceased to exist
 * @param note the reason or a consequence of the change; may be empty
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

  /** Returns Java code that makes an equal entry. */
  @Override
  public String toString() {
    return JavaText.call(TransitionEntry.class, at, resourceType, resourceId, from, to, note);
  }
}
