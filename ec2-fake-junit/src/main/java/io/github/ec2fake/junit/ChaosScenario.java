// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.JournalPage;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.FaultPoints;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.junit.FaultInjectionRun.Verdict;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run of {@link Chaos}, whose seed determines the kinds of faults that are enabled in it. */
final class ChaosScenario implements FaultInjectionRun.Scenario {
  private record EnabledFault(FaultKind kind, Fault fault) {}

  private final Chaos settings;
  private final long seed;
  private final List<EnabledFault> enabledFaults = new ArrayList<>();
  private @Nullable Verdict verdict;
  private @Nullable JournalPage page;

  ChaosScenario(Chaos settings, long seed) {
    this.settings = settings;
    this.seed = seed;
  }

  long seed() {
    return seed;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  @Override
  public String name() {
    return "seed " + seed;
  }

  @Override
  public void show(JournalPage shown) {
    page = shown;
  }

  @Nullable JournalPage page() {
    return page;
  }

  Map<FaultKind, Integer> fired() {
    Map<FaultKind, Integer> fired = new EnumMap<>(FaultKind.class);
    enabledFaults.forEach(
        each -> fired.merge(each.kind(), each.fault().timesFired(), Integer::sum));
    return fired;
  }

  /** Draws all random decisions in a fixed order that does not depend on their results. */
  @Override
  public void begin(Faults faults, FaultPoints faultPoints) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<FaultKind> kinds = new LinkedHashSet<>(List.of(settings.kinds()));
    Set<Persistence> persistences = new LinkedHashSet<>(List.of(settings.persistence()));
    for (FaultKind kind : kinds) {
      if (kind.isLifecycleFault()) {
        for (Phase phase : Phase.values()) {
          if (phase.isFaultPoint()
              && random.nextDouble() < settings.enabled()
              && kind.appliesTo(phase)) {
            register(kind, phase, faults, random.split().nextInt(100));
          }
        }
      } else {
        for (Persistence persistence : kind.applicable(persistences)) {
          if (random.nextDouble() < settings.enabled()) {
            register(kind, persistence, faults);
          }
        }
      }
    }
  }

  private void register(FaultKind kind, Persistence persistence, Faults faults) {
    for (CallTrigger trigger : kind.callTriggers()) {
      var builder = faults.on(trigger).withProbability(settings.probability());
      enabledFaults.add(
          new EnabledFault(
              kind,
              kind.register(persistence == Persistence.ONCE ? builder : builder.atEveryAttempt())));
    }
  }

  private void register(FaultKind kind, Phase phase, Faults faults, int percent) {
    LifecycleTrigger trigger = new LifecycleTrigger(phase, null, percent, null, null, 1);
    enabledFaults.add(
        new EnabledFault(
            kind,
            kind.register(faults.on(trigger).withProbability(settings.probability()), phase)));
  }

  @Override
  public void end() {
    enabledFaults.stream()
        .filter(each -> each.kind() != FaultKind.LIFECYCLE_HANGS)
        .forEach(each -> each.fault().release());
  }

  @Override
  public void verify() {}

  @Override
  public boolean isFaulty() {
    return true;
  }

  @Override
  public boolean isReplay() {
    return settings.only().length > 0;
  }

  @Override
  public String explanation(long cloudSeed) {
    String faultsText =
        enabledFaults.stream()
            .map(each -> "\n\t  " + each.fault().text() + ": " + each.fault().timesFired())
            .collect(Collectors.joining());
    return "ec2-fake: chaos with seed "
        + seed
        + ". To replay it: @Chaos(only = "
        + seed
        + (seed > Integer.MAX_VALUE || seed < Integer.MIN_VALUE ? "L" : "")
        + ")\n\t  its faults, and how often they fired:"
        + (faultsText.isEmpty() ? " none" : faultsText);
  }

  @Override
  public void finished(Verdict testVerdict, @Nullable Throwable failure) {
    verdict = testVerdict;
  }
}
