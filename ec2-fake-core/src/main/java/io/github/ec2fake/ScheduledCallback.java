// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.journal.ScheduledActionEntry;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/** An action that a test has scheduled, together with the source line that scheduled it. */
final class ScheduledCallback implements Runnable {
  private final JournalRecorder journal;
  private final Clock clock;
  private final Runnable action;
  private final CallSite callSite;

  /** Creates an action that a call of a method of {@code api} schedules. */
  ScheduledCallback(Class<?> api, JournalRecorder journal, Clock clock, Runnable action) {
    this.journal = journal;
    this.clock = clock;
    this.action = action;
    this.callSite = new CallSite(api);
  }

  /**
   * Returns the file and line that scheduled the action, for example {@code PublisherTest.java:42}.
   */
  String sourceLine() {
    StackTraceElement[] frames = callSite.getStackTrace();
    return frames.length == 0
        ? "the test"
        : frames[0].getFileName() + ":" + frames[0].getLineNumber();
  }

  @Override
  public void run() {
    journal.add(new ScheduledActionEntry(clock.instant(), sourceLine()));
    try {
      action.run();
    } catch (RuntimeException | Error thrown) {
      thrown.addSuppressed(callSite);
      throw thrown;
    }
  }

  /** Never thrown; as a suppressed exception it shows where a failed action was scheduled. */
  private static final class CallSite extends Exception {
    private static final long serialVersionUID = 1;

    CallSite(Class<?> api) {
      super("what has failed was scheduled here");
      Set<String> skipped =
          Set.of(api.getName(), ScheduledCallback.class.getName(), CallSite.class.getName());
      setStackTrace(
          Arrays.stream(getStackTrace())
              .dropWhile(frame -> skipped.contains(frame.getClassName()))
              .toArray(StackTraceElement[]::new));
    }
  }
}
