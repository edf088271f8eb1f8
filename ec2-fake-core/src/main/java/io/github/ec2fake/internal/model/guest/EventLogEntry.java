// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import io.github.ec2fake.windows.EventLogFilter;
import io.github.ec2fake.windows.EventType;
import java.time.Instant;

/** An entry of an event log of Windows. */
public record EventLogEntry(
    Instant time, String category, EventType type, String source, String message) {

  /** Whether EC2Config still has to write it to the console. */
  boolean passes(EventLogFilter filter) {
    return category.equalsIgnoreCase(filter.category())
        && type == filter.type()
        && (filter.appName().isEmpty() || filter.appName().equalsIgnoreCase(source))
        && time.isAfter(filter.lastMessageTime());
  }

  public String line() {
    return category + ", " + type.word() + ", " + source + ": " + message;
  }
}
