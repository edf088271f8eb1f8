// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each phase of a resource's life with each effect and each repetition, brought about and seen
 * through the real client: three resources go through the phase one after the other.
 */
class LifecycleFaultMatrixTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String CODE = "Server.InternalError";
  private static final String MESSAGE = "Internal error on launch";

  private record Repetition(String name, UnaryOperator<LifecycleFaultBuilder> fault, int hits) {
    static final List<Repetition> ALL =
        List.of(
            new Repetition("ONCE", fault -> fault, 1),
            new Repetition("TIMES", fault -> fault.times(2), 2),
            new Repetition("ALWAYS", LifecycleFaultBuilder::always, 3),
            new Repetition("DURING", fault -> fault.during(DAY), 2));

    @Override
    public String toString() {
      return name;
    }
  }

  private record Effect(String name, Function<LifecycleFaultBuilder, Fault> fault, double stretch) {
    static final List<Effect> ALL =
        List.of(
            new Effect("FAIL", fault -> fault.fail(CODE, MESSAGE), 0),
            new Effect("STICK", LifecycleFaultBuilder::hang, Double.POSITIVE_INFINITY),
            new Effect("SLOW_DOWN", fault -> fault.slowDown(3), 3),
            new Effect("SPEED_UP", fault -> fault.speedUp(4), 0.25),
            new Effect("TAKE", fault -> fault.takeExactly(Duration.ofHours(1)), 0));

    @Override
    public String toString() {
      return name;
    }
  }

  private record Cell(Phase phase, Effect effect, Repetition repetition) {}

  private static Stream<Phase> phases() {
    return Arrays.stream(Phase.values()).filter(Phase::isFaultPoint);
  }

  private static Stream<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Phase phase : phases().toList()) {
      for (Effect effect : Effect.ALL) {
        for (Repetition repetition : Repetition.ALL) {
          if (phase.canFail() || !effect.name().equals("FAIL")) {
            cells.add(new Cell(phase, effect, repetition));
          }
        }
      }
    }
    return cells.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void isFeltAsOrdered(Cell cell) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios scenarios = new PhaseScenarios(cloud);
      Duration usual = scenarios.usual(cell.phase());
      scenarios.prepare(cell.phase(), 3);
      Fault fault =
          cell.effect()
              .fault
              .apply(
                  cell.repetition()
                      .fault
                      .apply(cloud.faults().on(scenarios.trigger(cell.phase()))));

      for (int number = 1; number <= 3; number++) {
        if (number == 3 && cell.repetition().name().equals("DURING")) {
          cloud.clock().advance(DAY);
        }
        boolean hit = number <= cell.repetition().hits();
        String id = scenarios.begin(cell.phase(), number);
        scenarios.letPass(cell.phase(), id);
        check(cell, scenarios, id, usual, hit, fault);
      }
      assertThat(fault.timesFired()).isEqualTo(cell.repetition().hits());
      assertThat(cloud.faults().unfired()).isEmpty();
    }
  }

  private static void check(
      Cell cell, PhaseScenarios scenarios, String id, Duration usual, boolean hit, Fault fault) {
    Phase phase = cell.phase();
    String effect = cell.effect().name();
    if (hit && effect.equals("FAIL")) {
      assertThat(scenarios.state(phase, id)).isEqualTo(scenarios.failed(phase));
      if (scenarios.tellsWhy(phase)) {
        assertThat(scenarios.reason(phase, id)).contains(MESSAGE);
      }
    } else if (hit && effect.equals("STICK")) {
      assertThat(scenarios.state(phase, id)).isEqualTo(scenarios.on(phase));
    } else {
      assertThat(scenarios.state(phase, id)).isEqualTo(scenarios.done(phase));
      double stretch = hit ? cell.effect().stretch() : 1;
      Duration expected =
          hit && effect.equals("TAKE")
              ? Duration.ofHours(1)
              : Duration.ofMillis(Math.round(usual.toMillis() * stretch));
      assertThat(scenarios.lasted(phase, id)).isEqualTo(expected);
    }
    assertThat(fault.hasFired()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("phases")
  void isReleasedFromWhereItStuck(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios scenarios = new PhaseScenarios(cloud);
      Duration usual = scenarios.usual(phase);
      scenarios.prepare(phase, 1);
      Fault fault = cloud.faults().on(scenarios.trigger(phase).atPercent(50)).hang();
      String id = scenarios.begin(phase, 1);
      scenarios.letPass(phase, id);
      cloud.clock().advance(DAY);
      assertThat(scenarios.state(phase, id)).isEqualTo(scenarios.on(phase));

      Duration stuck = Duration.between(fired(cloud), cloud.clock().instant());
      fault.release();
      scenarios.letPass(phase, id);

      assertThat(scenarios.state(phase, id)).isEqualTo(scenarios.done(phase));
      assertThat(scenarios.lasted(phase, id)).isEqualTo(usual.plus(stuck));
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void hitsWhatIsUnderWayWhenItIsOrdered(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios scenarios = new PhaseScenarios(cloud);
      scenarios.prepare(phase, 1);
      String id = scenarios.begin(phase, 1);
      Fault fault = cloud.faults().on(scenarios.trigger(phase).of(id).atPercent(75)).hang();

      scenarios.letPass(phase, id);

      assertThat(fault.timesFired()).isEqualTo(1);
      assertThat(scenarios.state(phase, id)).isEqualTo(scenarios.on(phase));
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void isForTheNthOfWhatIsMeantOnly(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios scenarios = new PhaseScenarios(cloud);
      scenarios.prepare(phase, 3);
      Fault others = cloud.faults().on(scenarios.trigger(phase).by("999988887777")).always().hang();
      Fault second = cloud.faults().on(scenarios.trigger(phase).nth(2)).hang();
      List<String> states = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        String id = scenarios.begin(phase, number);
        scenarios.letPass(phase, id);
        states.add(scenarios.state(phase, id));
      }

      assertThat(states)
          .containsExactly(scenarios.done(phase), scenarios.on(phase), scenarios.done(phase));
      assertThat(others.hasFired()).isFalse();
      assertThat(second.timesFired()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void isLeftToChanceThatFollowsFromTheSeed(Phase phase) {
    List<String> first = byChance(phase, 42);

    assertThat(byChance(phase, 42)).isEqualTo(first);
    assertThat(first).hasSize(8).contains("hit").contains("spared");
  }

  private static List<String> byChance(Phase phase, long seed) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().seed(seed).time(TimeMode.manual()).build()) {
      PhaseScenarios scenarios = new PhaseScenarios(cloud);
      scenarios.prepare(phase, 8);
      Fault fault = cloud.faults().on(scenarios.trigger(phase)).withProbability(0.5).hang();
      List<String> outcomes = new ArrayList<>();
      for (int number = 1; number <= 8; number++) {
        int before = fault.timesFired();
        String id = scenarios.begin(phase, number);
        scenarios.letPass(phase, id);
        outcomes.add(fault.timesFired() > before ? "hit" : "spared");
      }
      return outcomes;
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void refusesFailuresThatEc2DoesNotKnow(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      LifecycleFaultBuilder fault = cloud.faults().on(new PhaseScenarios(cloud).trigger(phase));
      if (phase.canFail()) {
        assertThat(fault.fail(CODE, MESSAGE).hasFired()).isFalse();
      } else {
        assertThatThrownBy(() -> fault.fail(CODE, MESSAGE))
            .hasMessage(
                "EC2 knows no failure of "
                    + phase.displayName()
                    + ", only that it hangs: use hang()");
      }
    }
  }

  private static Ec2Cloud cloud() {
    return Ec2Cloud.builder()
        .startingAt(Instant.parse("2011-07-15T00:00:00Z"))
        .time(TimeMode.manual())
        .build();
  }

  private static Instant fired(Ec2Cloud cloud) {
    return cloud.journal().entries().stream()
        .filter(FaultEntry.class::isInstance)
        .findFirst()
        .orElseThrow()
        .at();
  }

  /** How long a resource was in a state, from the journal. */
  static Duration lasted(Ec2Cloud cloud, String resource, String id, String state) {
    List<TransitionEntry> all =
        cloud.journal().transitions(id).stream()
            .filter(entry -> entry.resourceType().equals(resource))
            .toList();
    Instant in = Instant.MIN;
    Duration last = Duration.ZERO;
    for (TransitionEntry entry : all) {
      if (entry.from().equals(state) && !entry.to().equals(state)) {
        last = Duration.between(in, entry.at());
      }
      if (entry.to().equals(state)) {
        in = entry.at();
      }
    }
    return last;
  }
}
