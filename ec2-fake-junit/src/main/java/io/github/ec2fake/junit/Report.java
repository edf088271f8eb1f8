// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.JournalPage;
import io.github.ec2fake.time.ScheduledAction;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Adds to a test failure what happened in the test's cloud: as a suppressed exception, which every
 * tool prints with the failure, and as a report entry.
 */
final class Report {
  private static final int MAX_LINES = 50;

  private Report() {}

  /** Explains a failure or, if there is none, requires that all faults have fired. */
  static void after(ExtensionContext context, @Nullable ManagedCloud managed) {
    Throwable failure = context.getExecutionException().orElse(null);
    if (failure != null) {
      explain(failure, context, managed);
    } else if (managed != null && managed.belongsTo(context)) {
      requireFaultsFired(context, managed);
      Configuration configuration = Configuration.of(context);
      List<String> page =
          configuration.page().include(false) && !managed.isOnPageOfItsTemplate()
              ? List.of(PageFile.write(context, () -> page(managed, context).toHtml()))
              : List.of();
      if (configuration.timeline().include(false)) {
        publish(text(managed, page, MAX_LINES), context);
        write(context, managed);
      }
    }
  }

  static void explain(Throwable failure, ExtensionContext context, @Nullable ManagedCloud managed) {
    if (managed == null) {
      return;
    }
    managed.allowUnfiredFaults();
    if (failure instanceof TestAbortedException || managed.hasExplained(failure)) {
      return;
    }
    List<String> page =
        !managed.isOnPageOfItsTemplate() && Configuration.of(context).page().include(true)
            ? List.of(
                PageFile.write(
                    context,
                    () -> page(managed, context).failure(describe(failure, context)).toHtml()))
            : List.of();
    if (Configuration.of(context).timeline().include(true)) {
      attach(failure, text(managed, page, MAX_LINES), context);
      write(context, managed);
    } else {
      failure.addSuppressed(new JournalExcerpt(text(managed, page, 0)));
    }
  }

  /** What failed, and at which line of the test. */
  static String describe(Throwable failure, ExtensionContext context) {
    String text =
        failure instanceof AssertionError && failure.getMessage() != null
            ? failure.getMessage().strip()
            : failure.toString();
    String test = context.getRequiredTestClass().getName();
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().equals(test))
        .findFirst()
        .map(frame -> text + "\nat " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse(text);
  }

  private static JournalPage page(ManagedCloud managed, ExtensionContext context) {
    return managed.cloud().page().title(title(context));
  }

  /** What a test is called, for example {@code ImagePublisherTest.publishes [2] eu-west-1}. */
  private static String title(ExtensionContext context) {
    String type = context.getRequiredTestClass().getSimpleName();
    String method = context.getTestMethod().map(Method::getName).orElse("");
    if (method.isEmpty()) {
      return type;
    }
    String shown = context.getDisplayName();
    return type + "." + method + (shown.startsWith(method) ? "" : " " + shown);
  }

  static void attach(Throwable failure, String text, ExtensionContext context) {
    failure.addSuppressed(new JournalExcerpt(text));
    publish(text, context);
  }

  private static void publish(String text, ExtensionContext context) {
    context.publishReportEntry("ec2-fake", text);
  }

  /** Writes the whole journal, if the run names a folder. */
  private static void write(ExtensionContext context, ManagedCloud managed) {
    Path output = Configuration.of(context).output();
    if (output != null) {
      OutputFile.write(output, context, ".txt", text(managed, List.of(), Integer.MAX_VALUE) + "\n");
    }
  }

  private static void requireFaultsFired(ExtensionContext context, ManagedCloud managed) {
    List<String> begun = managed.withoutEffect();
    if (!begun.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              "registered without an effect: "
                  + String.join(", ", begun)
                  + ". Nothing fails by it: end it with fail(…), hang(), outage() or the like");
      explain(failure, context, managed);
      throw failure;
    }
    List<String> unfired = managed.unfired();
    if (unfired.isEmpty() || !managed.requiresFaultsToFire()) {
      return;
    }
    AssertionError failure =
        new AssertionError(
            "registered and never fired: "
                + String.join(", ", unfired)
                + ". The code under test did not come that far, or nothing has the names and values"
                + " that the fault waits for: correct the order, or allow it by"
                + " Ec2Fake.builder().lenient()");
    explain(failure, context, managed);
    throw failure;
  }

  /**
   * What is known of a cloud.
   *
   * @param page a line that leads to the page; none if there is no page
   * @param maxLines how much of the journal's end; 0 leaves the journal out
   */
  private static String text(ManagedCloud managed, List<String> page, int maxLines) {
    StringBuilder text =
        new StringBuilder("ec2-fake: what happened in the cloud (seed ")
            .append(managed.cloud().seed())
            .append(", now ")
            .append(managed.cloud().clock().instant())
            .append(')');
    page.forEach(line -> text.append("\n\t  ").append(line));
    for (String fault : managed.unfired()) {
      text.append("\n\t  not fired  ").append(fault);
    }
    for (ScheduledAction action : managed.cloud().clock().scheduledActions()) {
      text.append("\n\t  not happened  ").append(action);
    }
    if (maxLines == 0) {
      return text.toString();
    }
    List<String> journal = managed.cloud().journal().toText().lines().toList();
    if (journal.isEmpty()) {
      text.append("\n\t  nothing: no call has reached it");
    } else if (journal.size() > maxLines) {
      text.append("\n\t  … ").append(journal.size() - maxLines).append(" earlier lines");
    }
    journal.stream()
        .skip(Math.max(0, journal.size() - maxLines))
        .forEach(line -> text.append("\n\t  ").append(line));
    return text.toString();
  }

  /**
   * Never thrown. It carries a text, and therefore has no stack trace and does not print its class
   * name.
   */
  @SuppressWarnings("OverrideThrowableToString")
  private static final class JournalExcerpt extends Exception {
    private static final long serialVersionUID = 1;

    JournalExcerpt(String text) {
      super(text, null, false, false);
    }

    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
