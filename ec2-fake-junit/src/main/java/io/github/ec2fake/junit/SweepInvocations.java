// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.junit.FaultInjectionRun.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * The runs of a test with {@link FaultSweep}: the run without faults, from which the others are
 * planned, and these. Publishes the report after the last one.
 */
final class SweepInvocations implements Iterator<TestTemplateInvocationContext> {
  private final FaultSweep settings;
  private final ExtensionContext template;
  private final SweepReport report = new SweepReport();
  private final Queue<InjectedFault> remaining = new ArrayDeque<>();
  private @Nullable SweepScenario faultFreeRun;
  private boolean planned;
  private boolean reported;

  SweepInvocations(FaultSweep settings, ExtensionContext template) {
    this.settings = settings;
    this.template = template;
    for (String name : settings.only()) {
      remaining.add(InjectedFault.named(name));
      planned = true;
    }
    report.plan(List.copyOf(remaining));
  }

  @Override
  public boolean hasNext() {
    if (!planned) {
      if (faultFreeRun == null) {
        return true;
      }
      plan(faultFreeRun);
      planned = true;
    }
    if (remaining.isEmpty() && !reported) {
      reported = true;
      template.publishReportEntry(
          "ec2-fake sweep", report.text(template.getRequiredTestMethod().getName()));
      if (Configuration.of(template).page().include(report.isRed())) {
        PageFile.write(
            template,
            () ->
                report
                    .table(
                        template.getRequiredTestMethod().getName(),
                        faultFreeRun == null ? null : faultFreeRun.page())
                    .toHtml());
      }
    }
    return !remaining.isEmpty();
  }

  @Override
  public TestTemplateInvocationContext next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!planned) {
      faultFreeRun = new SweepScenario(null, false, report, settings.percents());
      return run("no faults", faultFreeRun);
    }
    InjectedFault fault = remaining.remove();
    return run(fault.name(), new SweepScenario(fault, settings.only().length > 0, report));
  }

  private TestTemplateInvocationContext run(String name, SweepScenario scenario) {
    Long seed = settings.seed() == FaultSweep.SEED_OF_THE_SETTINGS ? null : settings.seed();
    Long seedOfAll = Configuration.of(template).seed();
    if (seedOfAll != null) {
      seed = seedOfAll;
    }
    return new FaultInjectionRun(scenario, seed, settings.maxCalls())
        .invocationContext(number -> scenario.displayName(number, name), template);
  }

  private void plan(SweepScenario faultFree) {
    Verdict verdict = faultFree.verdict();
    if (verdict == null) {
      throw new ExtensionConfigurationException(
          "a sweep begins with its first run, which shows what there is to fail, but that was not"
              + " selected: run the whole method, or one fault by @FaultSweep(only = …)");
    }
    if (verdict != Verdict.PASSED) {
      report.endAfterFaultFreeRun(verdict);
      return;
    }
    List<CallTrigger> calls = faultFree.calls();
    if (calls.isEmpty()) {
      throw new ExtensionConfigurationException(
          template.getRequiredTestMethod().getName()
              + " made no call to its cloud that could fail. Does the code under test get a client"
              + " of this test's cloud? Calls of @BeforeEach and of assertions are not swept");
    }
    List<InjectedFault> faults = injectedFaults(calls, faultFree.transitions());
    if (faults.isEmpty()) {
      throw new ExtensionConfigurationException(
          "nothing that "
              + template.getRequiredTestMethod().getName()
              + " does can fail in the ways that its kinds allow");
    }
    report.plan(faults);
    remaining.addAll(faults);
    dropExcess();
  }

  private List<InjectedFault> injectedFaults(
      List<CallTrigger> calls, List<LifecycleTrigger> transitions) {
    Set<FaultKind> kinds = new LinkedHashSet<>(List.of(settings.kinds()));
    Set<Persistence> persistences = new LinkedHashSet<>(List.of(settings.persistence()));
    List<InjectedFault> faults = new ArrayList<>();
    for (CallTrigger call : calls) {
      for (FaultKind kind : kinds) {
        if (kind.appliesTo(String.valueOf(call.action()))) {
          kind.applicable(persistences)
              .forEach(each -> faults.add(InjectedFault.of(call, kind, each)));
        }
      }
    }
    for (LifecycleTrigger transition : transitions) {
      for (FaultKind kind : kinds) {
        if (kind.appliesTo(transition.phase())) {
          faults.add(InjectedFault.of(transition, kind));
        }
      }
    }
    return faults;
  }

  /**
   * Drops the runs for the highest repetitions until {@code max} are left: most runs are for
   * polling calls, whose repetitions reveal the least.
   */
  private void dropExcess() {
    Set<InjectedFault> kept = new LinkedHashSet<>();
    remaining.stream()
        .sorted(Comparator.comparingInt(InjectedFault::nth))
        .limit(settings.max())
        .forEach(kept::add);
    remaining.removeIf(fault -> !kept.contains(fault));
  }
}
