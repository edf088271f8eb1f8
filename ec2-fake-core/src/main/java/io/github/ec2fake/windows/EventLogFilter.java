// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.time.Instant;

/**
 * Which entries of the event logs EC2Config writes to the console: an {@code Event} of {@code
 * EventLogConfig.xml}.
 *
 * <p>Source: the user guide, "EC2Config settings files", EventLogConfig.xml.
 *
 * @param category the event log, for example {@code System} or {@code Application}
 * @param appName the source of the entries, or an empty text for every source
 * @param type the type of the entries
 * @param numEntries how many entries are written at most, the latest ones; not negative
 * @param lastMessageTime the time of the entry that was written last; only later entries are
 *     written, and EC2Config moves this on whenever it writes one
 */
public record EventLogFilter(
    String category, String appName, EventType type, int numEntries, Instant lastMessageTime) {

  /**
   * Checks the values.
   *
   * @param category the event log, for example {@code System} or {@code Application}
   * @param appName the source of the entries, or an empty text for every source
   * @param type the type of the entries
   * @param numEntries how many entries are written at most, the latest ones; not negative
   * @param lastMessageTime the time of the entry that was written last; only later entries are
   *     written, and EC2Config moves this on whenever it writes one
   * @throws IllegalArgumentException if the category is blank or the number is negative
   */
  public EventLogFilter {
    if (category.isBlank()) {
      throw new IllegalArgumentException("the event log of a filter must have a name");
    }
    if (numEntries < 0) {
      throw new IllegalArgumentException(
          "the number of entries must not be negative, but was " + numEntries);
    }
  }

  /**
   * A filter that has not written an entry yet.
   *
   * @param category the event log, for example {@code System}
   * @param type the type of the entries
   * @param numEntries how many entries are written at most
   * @return the filter, for entries of every source
   * @throws IllegalArgumentException if the category is blank or the number is negative
   */
  public static EventLogFilter of(String category, EventType type, int numEntries) {
    return new EventLogFilter(category, "", type, numEntries, Instant.EPOCH);
  }

  /**
   * Returns this filter for the entries of one source.
   *
   * @param source for example {@code MSSQLSERVER}; an empty text for every source
   * @return the changed copy
   */
  public EventLogFilter fromApp(String source) {
    return new EventLogFilter(category, source, type, numEntries, lastMessageTime);
  }

  /**
   * Returns this filter for later entries alone.
   *
   * @param last the time of the last entry that it does not let through
   * @return the changed copy
   */
  public EventLogFilter after(Instant last) {
    return new EventLogFilter(category, appName, type, numEntries, last);
  }
}
