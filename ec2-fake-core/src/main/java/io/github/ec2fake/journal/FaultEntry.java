// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.JavaText;
import java.time.Instant;

/**
 * A fault that fired.
 *
 * @param at the virtual time at which the fault fired
 * @param fault the description of the fault
 * @param resourceId the id of the resource that the fault hit; empty if it hit a call, whose entry
 *     precedes this one
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

  /** Returns Java code that makes an equal entry. */
  @Override
  public String toString() {
    return JavaText.call(FaultEntry.class, at, fault, resourceId);
  }
}
