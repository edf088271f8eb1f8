// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import org.jspecify.annotations.Nullable;

/**
 * The type of an entry of an event log.
 *
 * <p>Source: the user guide, "EC2Config settings files", EventLogConfig.xml; .NET's {@code
 * EventLogEntryType}.
 */
public enum EventType {
  /** A problem that the user should know about. */
  ERROR("Error"),
  /** A problem that can become one. */
  WARNING("Warning"),
  /** Something that succeeded. */
  INFORMATION("Information"),
  /** An audited access that succeeded. */
  SUCCESS_AUDIT("SuccessAudit"),
  /** An audited access that failed. */
  FAILURE_AUDIT("FailureAudit");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /**
   * Returns Windows' word for the type.
   *
   * @return for example {@code Error}
   */
  public String word() {
    return word;
  }

  static @Nullable EventType find(String word) {
    for (EventType type : values()) {
      if (type.word.equalsIgnoreCase(word)) {
        return type;
      }
    }
    return null;
  }
}
