package io.github.ec2fake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each stage of a resource's life with each effect and each repetition, brought about and seen
 * through the real client: three resources go through the stage one after the other.
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

  private record Cell(Stage stage, Effect effect, Repetition repetition) {}

  private static Stream<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (Effect effect : Effect.ALL) {
        for (Repetition repetition : Repetition.ALL) {
          if (stage.canFail() || !effect.name().equals("FAIL")) {
            cells.add(new Cell(stage, effect, repetition));
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
      Duration usual = passages.usual(cell.stage());
      passages.prepare(cell.stage(), 3);
      Fault fault =
          cell.effect()
              .order
              .apply(
                  cell.repetition().order.apply(cloud.faults().on(passages.trigger(cell.stage()))));

      for (int number = 1; number <= 3; number++) {
        if (number == 3 && cell.repetition().name().equals("DURING")) {
          cloud.clock().advance(DAY);
        }
        boolean hit = number <= cell.repetition().hits();
        String id = passages.begin(cell.stage(), number);
        passages.letPass(cell.stage(), id);
        check(cell, passages, id, usual, hit, fault);
      }
      assertThat(fault.timesFired()).isEqualTo(cell.repetition().hits());
      assertThat(cloud.faults().unfired()).isEmpty();
    }
  }

  private static void check(
      Cell cell, PhaseScenarios passages, String id, Duration usual, boolean hit, Fault fault) {
    Stage stage = cell.stage();
    String effect = cell.effect().name();
    if (hit && effect.equals("FAIL")) {
      assertThat(passages.state(stage, id)).isEqualTo(passages.failed(stage));
      if (passages.tellsWhy(stage)) {
        assertThat(passages.reason(stage, id)).contains(MESSAGE);
      }
    } else if (hit && effect.equals("STICK")) {
      assertThat(passages.state(stage, id)).isEqualTo(passages.on(stage));
    } else {
      assertThat(passages.state(stage, id)).isEqualTo(passages.done(stage));
      double stretch = hit ? cell.effect().stretch() : 1;
      Duration expected =
          hit && effect.equals("TAKE")
              ? Duration.ofHours(1)
              : Duration.ofMillis(Math.round(usual.toMillis() * stretch));
      assertThat(passages.lasted(stage, id)).isEqualTo(expected);
    }
    assertThat(fault.hasFired()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void isReleasedFromWhereItStuck(Stage stage) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      Duration usual = passages.usual(stage);
      passages.prepare(stage, 1);
      Fault fault = cloud.faults().on(passages.trigger(stage).atPercent(50)).hang();
      String id = passages.begin(stage, 1);
      passages.letPass(stage, id);
      cloud.clock().advance(DAY);
      assertThat(passages.state(stage, id)).isEqualTo(passages.on(stage));

      Duration stuck = Duration.between(fired(cloud), cloud.clock().instant());
      fault.release();
      passages.letPass(stage, id);

      assertThat(passages.state(stage, id)).isEqualTo(passages.done(stage));
      assertThat(passages.lasted(stage, id)).isEqualTo(usual.plus(stuck));
    }
  }

  @ParameterizedTest
  @EnumSource
  void hitsWhatIsUnderWayWhenItIsOrdered(Stage stage) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      passages.prepare(stage, 1);
      String id = passages.begin(stage, 1);
      Fault fault = cloud.faults().on(passages.trigger(stage).of(id).atPercent(75)).hang();

      passages.letPass(stage, id);

      assertThat(fault.timesFired()).isEqualTo(1);
      assertThat(passages.state(stage, id)).isEqualTo(passages.on(stage));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isForTheNthOfWhatIsMeantOnly(Stage stage) {
    try (Ec2Cloud cloud = cloud()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      passages.prepare(stage, 3);
      Fault others = cloud.faults().on(passages.trigger(stage).by("999988887777")).always().hang();
      Fault second = cloud.faults().on(passages.trigger(stage).nth(2)).hang();
      List<String> states = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        String id = passages.begin(stage, number);
        passages.letPass(stage, id);
        states.add(passages.state(stage, id));
      }

      assertThat(states)
          .containsExactly(passages.done(stage), passages.on(stage), passages.done(stage));
      assertThat(others.hasFired()).isFalse();
      assertThat(second.timesFired()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLeftToChanceThatFollowsFromTheSeed(Stage stage) {
    List<String> first = byChance(stage, 42);

    assertThat(byChance(stage, 42)).isEqualTo(first);
    assertThat(first).hasSize(8).contains("hit").contains("spared");
  }

  private static List<String> byChance(Stage stage, long seed) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().seed(seed).time(TimeMode.manual()).build()) {
      PhaseScenarios passages = new PhaseScenarios(cloud);
      passages.prepare(stage, 8);
      Fault fault = cloud.faults().on(passages.trigger(stage)).withProbability(0.5).hang();
      List<String> outcomes = new ArrayList<>();
      for (int number = 1; number <= 8; number++) {
        int before = fault.timesFired();
        String id = passages.begin(stage, number);
        passages.letPass(stage, id);
        outcomes.add(fault.timesFired() > before ? "hit" : "spared");
      }
      return outcomes;
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesFailuresThatEc2DoesNotKnow(Stage stage) {
    try (Ec2Cloud cloud = cloud()) {
      LifecycleFaultBuilder order = cloud.faults().on(new PhaseScenarios(cloud).trigger(stage));
      if (stage.canFail()) {
        assertThat(order.fail(CODE, MESSAGE).hasFired()).isFalse();
      } else {
        assertThatThrownBy(() -> order.fail(CODE, MESSAGE))
            .hasMessage("EC2 knows no failure of " + stage + ", only that it hangs: order hang()");
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
            .filter(entry -> entry.resource().equals(resource))
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
