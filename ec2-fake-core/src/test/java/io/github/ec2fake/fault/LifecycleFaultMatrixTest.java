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

  private record Repetition(String name, UnaryOperator<LifecycleFaultBuilder> order, int hits) {
    static final List<Repetition> ALL =
        List.of(
            new Repetition("ONCE", order -> order, 1),
            new Repetition("TIMES", order -> order.times(2), 2),
            new Repetition("ALWAYS", LifecycleFaultBuilder::always, 3),
            new Repetition("DURING", order -> order.during(DAY), 2));

    @Override
    public String toString() {
      return name;
    }
  }

  private record Effect(String name, Function<LifecycleFaultBuilder, Fault> order, double stretch) {
    static final List<Effect> ALL =
        List.of(
            new Effect("FAIL", order -> order.fail(CODE, MESSAGE), 0),
            new Effect("STICK", LifecycleFaultBuilder::hang, Double.POSITIVE_INFINITY),
            new Effect("SLOW_DOWN", order -> order.slowDown(3), 3),
            new Effect("SPEED_UP", order -> order.speedUp(4), 0.25),
            new Effect("TAKE", order -> order.takeExactly(Duration.ofHours(1)), 0));

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
      PhaseScenarios passages = new PhaseScenarios(cloud);
      Duration usual = passages.usual(cell.phase());
      passages.prepare(cell.phase(), 3);
      Fault fault =
          cell.effect()
              .order
              .apply(
                  cell.repetition().order.apply(cloud.faults().on(passages.trigger(cell.phase()))));

      for (int number = 1; number <= 3; number++) {
        if (number == 3 && cell.repetition().name().equals("DURING")) {
          cloud.clock().advance(DAY);
        }
        boolean hit = number <= cell.repetition().hits();
        String id = passages.begin(cell.phase(), number);
        passages.letPass(cell.phase(), id);
        check(cell, passages, id, usual, hit, fault);
      }
      assertThat(fault.timesFired()).isEqualTo(cell.repetition().hits());
      assertThat(cloud.faults().unfired()).isEmpty();
    }
  }

  private static void check(
      Cell cell, PhaseScenarios passages, String id, Duration usual, boolean hit, Fault fault) {
    Phase phase = cell.phase();
    String effect = cell.effect().name();
    if (hit && effect.equals("FAIL")) {
      assertThat(passages.state(phase, id)).isEqualTo(passages.failed(phase));
      if (passages.tellsWhy(phase)) {
        assertThat(passages.reason(phase, id)).contains(MESSAGE);
      }
    } else if (hit && effect.equals("STICK")) {
      assertThat(passages.state(phase, id)).isEqualTo(passages.on(phase));
    } else {
      assertThat(passages.state(phase, id)).isEqualTo(passages.done(phase));
      double stretch = hit ? cell.effect().stretch() : 1;
      Duration expected =
          hit && effect.equals("TAKE")
              ? Duration.ofHours(1)
              : Duration.ofMillis(Math.round(usual.toMillis() * stretch));
      assertThat(passages.lasted(phase, id)).isEqualTo(expected);
    }
    assertThat(fault.hasFired()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("phases")
  void isReleasedFromWhereItStuck(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      Duration usual = passages.usual(phase);
      passages.prepare(phase, 1);
      Fault fault = cloud.faults().on(passages.trigger(phase).atPercent(50)).hang();
      String id = passages.begin(phase, 1);
      passages.letPass(phase, id);
      cloud.clock().advance(DAY);
      assertThat(passages.state(phase, id)).isEqualTo(passages.on(phase));

      Duration stuck = Duration.between(fired(cloud), cloud.clock().instant());
      fault.release();
      passages.letPass(phase, id);

      assertThat(passages.state(phase, id)).isEqualTo(passages.done(phase));
      assertThat(passages.lasted(phase, id)).isEqualTo(usual.plus(stuck));
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void hitsWhatIsUnderWayWhenItIsOrdered(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      passages.prepare(phase, 1);
      String id = passages.begin(phase, 1);
      Fault fault = cloud.faults().on(passages.trigger(phase).of(id).atPercent(75)).hang();

      passages.letPass(phase, id);

      assertThat(fault.timesFired()).isEqualTo(1);
      assertThat(passages.state(phase, id)).isEqualTo(passages.on(phase));
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void isForTheNthOfWhatIsMeantOnly(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      passages.prepare(phase, 3);
      Fault others = cloud.faults().on(passages.trigger(phase).by("999988887777")).always().hang();
      Fault second = cloud.faults().on(passages.trigger(phase).nth(2)).hang();
      List<String> states = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        String id = passages.begin(phase, number);
        passages.letPass(phase, id);
        states.add(passages.state(phase, id));
      }

      assertThat(states)
          .containsExactly(passages.done(phase), passages.on(phase), passages.done(phase));
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
      PhaseScenarios passages = new PhaseScenarios(cloud);
      passages.prepare(phase, 8);
      Fault fault = cloud.faults().on(passages.trigger(phase)).withProbability(0.5).hang();
      List<String> outcomes = new ArrayList<>();
      for (int number = 1; number <= 8; number++) {
        int before = fault.timesFired();
        String id = passages.begin(phase, number);
        passages.letPass(phase, id);
        outcomes.add(fault.timesFired() > before ? "hit" : "spared");
      }
      return outcomes;
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void refusesFailuresThatEc2DoesNotKnow(Phase phase) {
    try (Ec2Cloud cloud = cloud()) {
      LifecycleFaultBuilder order = cloud.faults().on(new PhaseScenarios(cloud).trigger(phase));
      if (phase.canFail()) {
        assertThat(order.fail(CODE, MESSAGE).hasFired()).isFalse();
      } else {
        assertThatThrownBy(() -> order.fail(CODE, MESSAGE))
            .hasMessage(
                "EC2 knows no failure of "
                    + phase.displayName()
                    + ", only that it hangs: order hang()");
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
