package io.github.ec2fake;

import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.journal.ScheduledActionEntry;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What a test has ordered to happen, with the line of the test that did so. */
final class ScheduledCallback implements Runnable {
  private static final Set<String> OURS =
      Set.of(ScheduledCallback.class.getName(), Ec2Cloud.class.getName());

  private final Ec2Cloud cloud;
  private final JournalRecorder journal;
  private final Consumer<Ec2Cloud> what;
  private final CallSite here = new CallSite();

  ScheduledCallback(Ec2Cloud cloud, JournalRecorder journal, Consumer<Ec2Cloud> what) {
    this.cloud = cloud;
    this.journal = journal;
    this.what = Objects.requireNonNull(what, "happening");
  }

  /** For example {@code PublisherTest.java:42}. */
  String place() {
    StackTraceElement[] frames = here.getStackTrace();
    return frames.length == 0
        ? "the test"
        : frames[0].getFileName() + ":" + frames[0].getLineNumber();
  }

  @Override
  public void run() {
    journal.add(new ScheduledActionEntry(cloud.clock().instant(), place()));
    try {
      what.accept(cloud);
    } catch (RuntimeException | Error thrown) {
      thrown.addSuppressed(here);
      throw thrown;
    }
  }

  /** Never thrown: it shows where in the test something was scheduled that has failed. */
  private static final class CallSite extends Exception {
    private static final long serialVersionUID = 1;

    CallSite() {
      super("what has failed was scheduled here");
      setStackTrace(
          Arrays.stream(getStackTrace())
              .dropWhile(frame -> isOurs(frame.getClassName()))
              .toArray(StackTraceElement[]::new));
    }

    private static boolean isOurs(String name) {
      return OURS.contains(name) || name.equals(CallSite.class.getName());
    }
  }
}
