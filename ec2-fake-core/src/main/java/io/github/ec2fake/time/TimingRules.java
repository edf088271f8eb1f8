// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a {@link Timing}, and the choice of the one that applies. */
final class TimingRules {
  /** The phases of volumes and snapshots, which have neither a platform nor an instance type. */
  private static final Set<Phase> STORAGE_PHASES =
      EnumSet.of(
          Phase.SNAPSHOT,
          Phase.VOLUME_CREATION,
          Phase.VOLUME_ATTACHMENT,
          Phase.VOLUME_DETACHMENT,
          Phase.VOLUME_DELETION);

  private static final Set<Phase> IMAGE_PHASES =
      EnumSet.of(
          Phase.IMAGE_CREATION, Phase.IMAGE_CREATION_PER_GIB, Phase.DEREGISTERED_IMAGE_LISTED);

  /** A duration, and the conditions that a resource must meet for it. */
  private record Rule(Set<TimingCondition> conditions, DurationDistribution distribution) {
    boolean matches(TimedResource resource) {
      return conditions.stream().allMatch(each -> each.matches(resource));
    }

    boolean isAsSpecificAs(Rule other) {
      int difference = Integer.compare(conditions.size(), other.conditions.size());
      return difference > 0 || (difference == 0 && sizeBound() >= other.sizeBound());
    }

    private int sizeBound() {
      return conditions.stream().mapToInt(TimingCondition::sizeBound).max().orElse(0);
    }

    @Override
    public String toString() {
      return distribution + (conditions.isEmpty() ? "" : " if " + conditions);
    }
  }

  private final Map<Phase, List<Rule>> rules = new EnumMap<>(Phase.class);

  TimingRules copy() {
    TimingRules copy = new TimingRules();
    for (Map.Entry<Phase, List<Rule>> each : rules.entrySet()) {
      copy.rules.put(each.getKey(), new ArrayList<>(each.getValue()));
    }
    return copy;
  }

  /** Returns the duration that is set without conditions; null if none is set. */
  @Nullable DurationDistribution unconditional(Phase phase) {
    return rules.getOrDefault(phase, List.of()).stream()
        .filter(rule -> rule.conditions().isEmpty())
        .map(Rule::distribution)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the duration of the most specific rule that a resource matches; null if it matches
   * none.
   */
  @Nullable DurationDistribution mostSpecific(Phase phase, TimedResource resource) {
    Rule best = null;
    for (Rule rule : rules.getOrDefault(phase, List.of())) {
      if (rule.matches(resource) && (best == null || rule.isAsSpecificAs(best))) {
        best = rule;
      }
    }
    return best == null ? null : best.distribution();
  }

  /** Adds a rule, and replaces one with the same conditions. */
  void set(Phase phase, DurationDistribution distribution, TimingCondition... conditions) {
    // Rejects a phase that has no duration of its own.
    Objects.requireNonNull(phase, "phase").typical();
    if (Objects.requireNonNull(distribution, "distribution").dependsOnSize()) {
      requireSizeIndependent(phase);
    }
    for (int i = 0; i < conditions.length; i++) {
      requireApplicable(phase, Objects.requireNonNull(conditions[i], "condition"));
      for (int j = 0; j < i; j++) {
        if (conditions[i].aspect() == conditions[j].aspect()) {
          throw new IllegalArgumentException(
              phase
                  + ": '"
                  + conditions[j]
                  + "' and '"
                  + conditions[i]
                  + "' look at the same; set a duration for each of them");
        }
      }
    }
    Set<TimingCondition> set = new LinkedHashSet<>(List.of(conditions));
    List<Rule> existing = rules.computeIfAbsent(phase, any -> new ArrayList<>());
    existing.removeIf(rule -> rule.conditions().equals(set));
    existing.add(new Rule(set, distribution));
  }

  /** Rejects a condition that no resource of the phase can meet. */
  private static void requireApplicable(Phase phase, TimingCondition condition) {
    boolean inapplicable =
        switch (condition.aspect()) {
          case PLATFORM -> STORAGE_PHASES.contains(phase);
          case TYPE -> STORAGE_PHASES.contains(phase) || IMAGE_PHASES.contains(phase);
          case ACCOUNT, SIZE -> false;
        };
    if (inapplicable) {
      throw new IllegalArgumentException(
          phase
              + " cannot differ by "
              + condition
              + ": what it is a phase of has no "
              + (condition.aspect() == TimingCondition.Aspect.TYPE ? "instance type" : "platform")
              + "; tell it by account or size");
    }
  }

  private static void requireSizeIndependent(Phase phase) {
    switch (phase) {
      case IMAGE_CREATION ->
          throw new IllegalArgumentException(
              "what each GiB adds to IMAGE_CREATION is a phase of its own, IMAGE_CREATION_PER_GIB");
      case IMAGE_CREATION_PER_GIB, BUNDLE_BUNDLING, BUNDLE_STORING ->
          throw new IllegalArgumentException(
              phase + " grows with the size by itself; leave plusPerGiB out");
      default -> {}
    }
  }

  @Override
  public String toString() {
    return rules.toString();
  }
}
