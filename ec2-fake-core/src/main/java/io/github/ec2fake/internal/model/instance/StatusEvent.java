// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.clock.EventQueue.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event that is scheduled for an instance, or was. */
public final class StatusEvent {

  /** How far it is. */
  enum Progress {
    SCHEDULED(""),
    /** It has started, and takes until its latest end. */
    STARTED(""),
    COMPLETED("[Completed] "),
    CANCELED("[Canceled] ");

    private final String prefix;

    Progress(String prefix) {
      this.prefix = prefix;
    }
  }

  private final String id;
  private final NewStatusEvent asked;
  private Instant notBefore;
  private @Nullable Instant notAfter;
  private Progress progress = Progress.SCHEDULED;
  private @Nullable ScheduledEvent next;

  StatusEvent(String id, NewStatusEvent asked) {
    this.id = id;
    this.asked = asked;
    this.notBefore = asked.notBefore();
    this.notAfter = asked.notAfter();
  }

  public String id() {
    return id;
  }

  public EventCode code() {
    return asked.code();
  }

  /** EC2's text, which begins with what has become of the event if it is over. */
  public String description() {
    return progress.prefix
        + Objects.requireNonNullElse(asked.description(), asked.code().description());
  }

  public Instant notBefore() {
    return notBefore;
  }

  public @Nullable Instant notAfter() {
    return notAfter;
  }

  public @Nullable Instant deadline() {
    return asked.deadline();
  }

  Progress progress() {
    return progress;
  }

  boolean isOver() {
    return progress == Progress.COMPLETED || progress == Progress.CANCELED;
  }

  void progress(Progress newProgress) {
    progress = newProgress;
  }

  /** Moves its start, and its latest end with it. */
  void moveTo(Instant start) {
    Duration by = Duration.between(notBefore, start);
    notBefore = start;
    notAfter = notAfter == null ? null : notAfter.plus(by);
  }

  /** Replaces what happens next. */
  void next(@Nullable ScheduledEvent newNext) {
    if (next != null) {
      next.cancel();
    }
    next = newNext;
  }
}
