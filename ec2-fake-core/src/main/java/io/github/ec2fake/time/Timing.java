package io.github.ec2fake.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How long things take in a cloud, by {@link Phase}, and by what it is that takes the time. A phase
 * of no duration is left out: an instance that takes no time to boot is {@code running} in the
 * reply that launched it.
 *
 * <pre>
 * Timing.builder()
 *     .lasting(EBS_BOOT, ofSeconds(30))
 *     .lasting(EBS_BOOT, Spread.median(ofMinutes(4)).percentile(99, ofMinutes(15)), windows())
 *     .lasting(EBS_BOOT, ofMinutes(20), windows(), instanceType("m1.small"))
 *     .build()
 * </pre>
 *
 * <p>The most specific figure counts: the one with the most conditions that all hold; among equals
 * the one for the larger size; among those, too, the one that was given last.
 *
 * <p>What a {@link Spread} gives is drawn from the cloud's seed together with the phase, the
 * resource's id and how many states it has been in. So it does not matter what other resources do
 * meanwhile, or in which order they are asked about, as it would if all drew from one sequence:
 * stopping another instance first, or once more, leaves the boot of this one as it was. An id
 * follows from the seed and from how many ids were made before; what is made later changes nothing.
 */
public final class Timing {
  private static final Timing TYPICAL = builder().build();

  /** What lasts how long. */
  private record Rule(Set<Which> conditions, Spread spread) {
    boolean holds(Subject subject) {
      return conditions.stream().allMatch(each -> each.holds(subject));
    }

    boolean isAsSpecificAs(Rule other) {
      int more = Integer.compare(conditions.size(), other.conditions.size());
      return more > 0 || (more == 0 && bound() >= other.bound());
    }

    private int bound() {
      return conditions.stream().mapToInt(Which::bound).max().orElse(0);
    }

    @Override
    public String toString() {
      return spread + (conditions.isEmpty() ? "" : " if " + conditions);
    }
  }

  private final Map<Phase, List<Rule>> rules;
  private final long seed;

  private Timing(Map<Phase, List<Rule>> rules, long seed) {
    this.rules = rules;
    this.seed = seed;
  }

  /**
   * Typical figures of EC2; see {@link Phase} for each.
   *
   * @return the default timing
   */
  public static Timing typical() {
    return TYPICAL;
  }

  /**
   * A timing that starts from the typical figures.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder(new EnumMap<>(Phase.class));
  }

  /**
   * A timing that starts from this one.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return new Builder(copy(rules));
  }

  /**
   * The same figures, drawn by a seed. A cloud does this with its own.
   *
   * @param newSeed any number; 0 unless it is given
   * @return a timing
   */
  public Timing seeded(long newSeed) {
    return new Timing(rules, newSeed);
  }

  /**
   * How long a phase takes as long as nothing is known of what takes it: the median, if the figure
   * is a spread.
   *
   * @param phase the phase
   * @return its duration
   */
  public Duration of(Phase phase) {
    for (Rule rule : rules.getOrDefault(phase, List.of())) {
      if (rule.conditions().isEmpty()) {
        return rule.spread().at(0.5, 0);
      }
    }
    return phase.typical();
  }

  /**
   * How long a phase takes a resource: the same each time it is asked for.
   *
   * @param phase the phase
   * @param subject what takes the time
   * @return its duration
   */
  public Duration of(Phase phase, Subject subject) {
    Rule best = null;
    for (Rule rule : rules.getOrDefault(phase, List.of())) {
      if (rule.holds(subject) && (best == null || rule.isAsSpecificAs(best))) {
        best = rule;
      }
    }
    return best == null
        ? phase.typical()
        : best.spread().at(share(phase, subject), subject.sizeGiB());
  }

  /** More than 0 and less than 1, and as good as random for each that asks. */
  private double share(Phase phase, Subject subject) {
    String text = phase.name() + ' ' + subject.id() + ' ' + subject.visit();
    long hash = seed ^ 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return ((new SplittableRandom(hash).nextLong() >>> 12) + 0.5) * 0x1.0p-52;
  }

  private static EnumMap<Phase, List<Rule>> copy(Map<Phase, List<Rule>> rules) {
    EnumMap<Phase, List<Rule>> copy = new EnumMap<>(Phase.class);
    rules.forEach((phase, each) -> copy.put(phase, new ArrayList<>(each)));
    return copy;
  }

  @Override
  public String toString() {
    return "Timing" + rules;
  }

  /** The figures of a new {@link Timing}. */
  public static final class Builder {
    private final EnumMap<Phase, List<Rule>> rules;

    private Builder(EnumMap<Phase, List<Rule>> rules) {
      this.rules = rules;
    }

    /**
     * Sets how long a phase takes.
     *
     * @param phase the phase
     * @param duration its duration, not negative; zero leaves the phase out, one beyond the year
     *     9999 makes it last for ever
     * @param which for which resources; for all if there is no condition, and otherwise for those
     *     for which all hold
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative, or the conditions do not fit
     *     the phase or one another
     */
    public Builder lasting(Phase phase, Duration duration, Which... which) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            phase + " cannot last " + duration + "; zero leaves it out");
      }
      return lasting(phase, Spread.always(duration), which);
    }

    /**
     * Sets how long a phase takes, not always the same.
     *
     * @param phase the phase
     * @param spread how long it takes
     * @param which for which resources; for all if there is no condition, and otherwise for those
     *     for which all hold
     * @return this builder
     * @throws IllegalArgumentException if the conditions do not fit the phase or one another, or
     *     the spread goes by size and the phase does so already
     */
    public Builder lasting(Phase phase, Spread spread, Which... which) {
      Objects.requireNonNull(phase, "phase");
      Objects.requireNonNull(spread, "spread");
      if (spread.goesBySize()) {
        refuseIfBySizeAlready(phase);
      }
      check(phase, which);
      Set<Which> conditions = new LinkedHashSet<>(List.of(which));
      List<Rule> known = rules.computeIfAbsent(phase, any -> new ArrayList<>());
      known.removeIf(rule -> rule.conditions().equals(conditions));
      known.add(new Rule(conditions, spread));
      return this;
    }

    private static void check(Phase phase, Which... which) {
      for (int i = 0; i < which.length; i++) {
        Objects.requireNonNull(which[i], "which").check(phase);
        for (int j = 0; j < i; j++) {
          if (which[i].looksAtTheSameAs(which[j])) {
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
    }

    private static void refuseIfBySizeAlready(Phase phase) {
      switch (phase) {
        case IMAGE_CREATION ->
            throw new IllegalArgumentException(
                "what each GiB adds to IMAGE_CREATION is a phase of its own,"
                    + " IMAGE_CREATION_PER_GIB");
        case IMAGE_CREATION_PER_GIB, BUNDLE_BUNDLING, BUNDLE_STORING ->
            throw new IllegalArgumentException(
                phase + " grows with the size by itself; leave plusPerGiB out");
        default -> {}
      }
    }

    /**
     * The timing.
     *
     * @return a new timing with these figures
     */
    public Timing build() {
      return new Timing(copy(rules), 0);
    }
  }
}
