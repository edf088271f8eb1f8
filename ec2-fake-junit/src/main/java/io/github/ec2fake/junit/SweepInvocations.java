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

/** One sweep from its first run to its report. */
final class SweepInvocations implements Iterator<TestTemplateInvocationContext> {
  private final FaultSweep settings;
  private final ExtensionContext template;
  private final SweepReport report = new SweepReport();
  private final Queue<InjectedFault> ahead = new ArrayDeque<>();
  private @Nullable SweepScenario first;
  private boolean planned;
  private boolean reported;

  SweepInvocations(FaultSweep settings, ExtensionContext template) {
    this.settings = settings;
    this.template = template;
    for (String name : settings.only()) {
      ahead.add(InjectedFault.named(name));
      planned = true;
    }
    report.plan(List.copyOf(ahead));
  }

  @Override
  public boolean hasNext() {
    if (!planned) {
      if (first == null) {
        return true;
      }
      plan(first);
      planned = true;
    }
    if (ahead.isEmpty() && !reported) {
      reported = true;
      template.publishReportEntry(
          "ec2-fake sweep", report.text(template.getRequiredTestMethod().getName()));
    }
    return !ahead.isEmpty();
  }

  @Override
  public TestTemplateInvocationContext next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!planned) {
      first = new SweepScenario(null, false, report, settings.percents());
      return run("no faults", first);
    }
    InjectedFault mishap = ahead.remove();
    return run(mishap.name(), new SweepScenario(mishap, settings.only().length > 0, report));
  }

  private TestTemplateInvocationContext run(String name, SweepScenario trial) {
    Long seed = settings.seed() == FaultSweep.SEED_OF_THE_SETTINGS ? null : settings.seed();
    return InvocationContexts.run(
        number -> trial.numbered(number, name),
        new FaultInjectionRun(trial, seed, settings.maxCalls()),
        template);
  }

  private void plan(SweepScenario unspoilt) {
    Verdict verdict = unspoilt.verdict();
    if (verdict == null) {
      throw new ExtensionConfigurationException(
          "a sweep begins with its first run, which shows what there is to fail, but that was not"
              + " selected: run the whole method, or one fault by @FaultSweep(only = …)");
    }
    if (verdict != Verdict.PASSED) {
      report.endsAtOnce(verdict);
      return;
    }
    List<CallTrigger> calls = unspoilt.calls();
    if (calls.isEmpty()) {
      throw new ExtensionConfigurationException(
          template.getRequiredTestMethod().getName()
              + " made no call to its cloud that could fail. Does the code under test get a client"
              + " of this test's cloud? Calls of @BeforeEach and of assertions are not swept");
    }
    List<InjectedFault> all = mishaps(calls, unspoilt.passages());
    if (all.isEmpty()) {
      throw new ExtensionConfigurationException(
          "nothing that "
              + template.getRequiredTestMethod().getName()
              + " does can fail in the ways that its kinds allow");
    }
    report.plan(all);
    ahead.addAll(all);
    leaveOut();
  }

  private List<InjectedFault> mishaps(List<CallTrigger> calls, List<LifecycleTrigger> passages) {
    Set<FaultKind> kinds = new LinkedHashSet<>(List.of(settings.kinds()));
    Set<Persistence> persistences = new LinkedHashSet<>(List.of(settings.persistence()));
    List<InjectedFault> all = new ArrayList<>();
    for (CallTrigger call : calls) {
      for (FaultKind kind : kinds) {
        if (kind.isFor(String.valueOf(call.action()))) {
          kind.among(persistences).forEach(each -> all.add(InjectedFault.of(call, kind, each)));
        }
      }
    }
    for (LifecycleTrigger passage : passages) {
      for (FaultKind kind : kinds) {
        if (kind.isFor(passage.phase())) {
          all.add(InjectedFault.of(passage, kind));
        }
      }
    }
    return all;
  }

  /** What is polled makes for most of the runs, and its repetitions have the least to show. */
  private void leaveOut() {
    Set<InjectedFault> kept = new LinkedHashSet<>();
    ahead.stream()
        .sorted(Comparator.comparingInt(InjectedFault::nth))
        .limit(settings.max())
        .forEach(kept::add);
    ahead.removeIf(mishap -> !kept.contains(mishap));
  }
}
