// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.JournalPage;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.FaultPoints;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.junit.FaultInjectionRun.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of a sweep: the first run without faults, or a run with one fault. */
final class SweepScenario implements FaultInjectionRun.Scenario {
  private final @Nullable InjectedFault injected;
  private final boolean mustFire;
  private final SweepReport report;
  private final int[] percents;
  private int number;
  private List<CallTrigger> calls = List.of();
  private List<LifecycleTrigger> transitions = List.of();
  private @Nullable FaultPoints faultPoints;
  private @Nullable Fault fault;
  private @Nullable Verdict verdict;
  private @Nullable JournalPage page;

  /**
   * Creates a run.
   *
   * @param injected the fault; null for none
   * @param mustFire whether the run fails if the fault does not fire
   * @param percents the progress in percent of the fault points to record in transitions, in
   *     addition to their beginning
   */
  SweepScenario(
      @Nullable InjectedFault injected, boolean mustFire, SweepReport report, int... percents) {
    this.injected = injected;
    this.mustFire = mustFire;
    this.report = report;
    this.percents = percents;
  }

  String displayName(int index, String name) {
    number = index;
    return "[" + index + "] " + name;
  }

  List<CallTrigger> calls() {
    return calls;
  }

  List<LifecycleTrigger> transitions() {
    return transitions;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  @Override
  public String name() {
    return injected == null ? "the run without faults" : injected.name();
  }

  @Override
  public void show(JournalPage shown) {
    page = shown;
  }

  @Nullable JournalPage page() {
    return page;
  }

  @Override
  public void begin(Faults faults, FaultPoints recorded) {
    faultPoints = recorded;
    if (injected != null) {
      fault = injected.registration().apply(faults);
    }
  }

  @Override
  public void end() {
    if (faultPoints != null) {
      calls = faultPoints.calls();
      transitions = faultPoints.transitions(percents);
    }
    // A hanging transition keeps hanging, so that verification after the test method sees it.
    if (fault != null && !(fault.hasFired() && isHanging())) {
      fault.release();
    }
  }

  private boolean isHanging() {
    return injected != null && injected.kind() == FaultKind.LIFECYCLE_HANGS;
  }

  @Override
  public void verify() {
    if (mustFire && injected != null && !hasFired()) {
      throw new AssertionError(
          "'"
              + injected.name()
              + "' did not come to pass: in this run there was no "
              + injected.faultPoint()
              + ", or it was over before. It had the calls "
              + calls.stream().map(call -> call.nth(1) + " #" + call.nth()).toList());
    }
  }

  private boolean hasFired() {
    return fault != null && fault.hasFired();
  }

  @Override
  public boolean isFaulty() {
    return injected != null;
  }

  @Override
  public boolean isReplay() {
    return mustFire;
  }

  @Override
  public String explanation(long seed) {
    if (injected == null) {
      return "ec2-fake: the sweep ends here, with its first run, as the test fails without any"
          + " fault (seed "
          + seed
          + ")";
    }
    return "ec2-fake: in this run of the sweep, "
        + injected.name()
        + (hasFired() ? "" : ", which did not come to pass")
        + " (seed "
        + seed
        + ")\n\t  to see it alone: @FaultSweep(only = \""
        + injected.name()
        + "\", seed = "
        + seed
        + (seed > Integer.MAX_VALUE || seed < Integer.MIN_VALUE ? "L" : "")
        + ")";
  }

  @Override
  public void finished(Verdict testVerdict, @Nullable Throwable failure) {
    verdict = testVerdict;
    if (injected != null) {
      report.add(new SweepReport.Outcome(number, injected, testVerdict, hasFired(), failure, page));
    }
  }
}
