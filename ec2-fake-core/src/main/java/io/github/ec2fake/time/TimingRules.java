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

/** The figures of a {@link Timing}, and which of them counts. */
final class TimingRules {
  /** The phases of what runs nothing, so that it has no platform. */
  private static final Set<Phase> OF_STORAGE =
      EnumSet.of(
          Phase.SNAPSHOT,
          Phase.VOLUME_CREATION,
          Phase.VOLUME_ATTACHMENT,
          Phase.VOLUME_DETACHMENT,
          Phase.VOLUME_DELETION);

  private static final Set<Phase> OF_IMAGES =
      EnumSet.of(
          Phase.IMAGE_CREATION, Phase.IMAGE_CREATION_PER_GIB, Phase.DEREGISTERED_IMAGE_LISTED);

  /** What lasts how long. */
  private record Rule(Set<TimingCondition> conditions, DurationDistribution spread) {
    boolean holds(TimedResource subject) {
      return conditions.stream().allMatch(each -> each.holds(subject));
    }

    boolean isAsSpecificAs(Rule other) {
      int more = Integer.compare(conditions.size(), other.conditions.size());
      return more > 0 || (more == 0 && bound() >= other.bound());
    }

    private int bound() {
      return conditions.stream().mapToInt(TimingCondition::bound).max().orElse(0);
    }

    @Override
    public String toString() {
      return spread + (conditions.isEmpty() ? "" : " if " + conditions);
    }
  }

  private final Map<Phase, List<Rule>> figures = new EnumMap<>(Phase.class);

  TimingRules copy() {
    TimingRules copy = new TimingRules();
    figures.forEach((phase, all) -> copy.figures.put(phase, new ArrayList<>(all)));
    return copy;
  }

  /** The figure that holds for everything, if there is one. */
  @Nullable DurationDistribution ofAll(Phase phase) {
    return figures.getOrDefault(phase, List.of()).stream()
        .filter(figure -> figure.conditions().isEmpty())
        .map(Rule::spread)
        .findFirst()
        .orElse(null);
  }

  /** The most specific figure that holds, if there is one. */
  @Nullable DurationDistribution of(Phase phase, TimedResource subject) {
    Rule best = null;
    for (Rule figure : figures.getOrDefault(phase, List.of())) {
      if (figure.holds(subject) && (best == null || figure.isAsSpecificAs(best))) {
        best = figure;
      }
    }
    return best == null ? null : best.spread();
  }

  /** Sets a figure, unless it makes no sense; one for the same conditions is replaced. */
  void set(Phase phase, DurationDistribution spread, TimingCondition... which) {
    // Refuses one that has no duration of its own.
    Objects.requireNonNull(phase, "phase").typical();
    if (Objects.requireNonNull(spread, "spread").goesBySize()) {
      refuseIfBySizeAlready(phase);
    }
    for (int i = 0; i < which.length; i++) {
      refuseIfUnknown(phase, Objects.requireNonNull(which[i], "which"));
      for (int j = 0; j < i; j++) {
        if (which[i].aspect() == which[j].aspect()) {
          throw new IllegalArgumentException(
              phase
                  + ": '"
                  + which[j]
                  + "' and '"
                  + which[i]
                  + "' look at the same; set a duration for each of them");
        }
      }
    }
    Set<TimingCondition> conditions = new LinkedHashSet<>(List.of(which));
    List<Rule> known = figures.computeIfAbsent(phase, any -> new ArrayList<>());
    known.removeIf(figure -> figure.conditions().equals(conditions));
    known.add(new Rule(conditions, spread));
  }

  /** A condition that could never hold is not what the test's author meant. */
  private static void refuseIfUnknown(Phase phase, TimingCondition which) {
    boolean unknown =
        switch (which.aspect()) {
          case PLATFORM -> OF_STORAGE.contains(phase);
          case TYPE -> OF_STORAGE.contains(phase) || OF_IMAGES.contains(phase);
          case ACCOUNT, SIZE -> false;
        };
    if (unknown) {
      throw new IllegalArgumentException(
          phase
              + " cannot differ by "
              + which
              + ": what it is a phase of has no "
              + (which.aspect() == TimingCondition.Aspect.TYPE ? "instance type" : "platform")
              + "; tell it by account or size");
    }
  }

  private static void refuseIfBySizeAlready(Phase phase) {
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
    return figures.toString();
  }
}
