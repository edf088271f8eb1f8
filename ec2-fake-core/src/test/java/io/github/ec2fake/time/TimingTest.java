// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import static io.github.ec2fake.time.Phase.EBS_BOOT;
import static io.github.ec2fake.time.Phase.SNAPSHOT;
import static io.github.ec2fake.time.TimingCondition.account;
import static io.github.ec2fake.time.TimingCondition.instanceType;
import static io.github.ec2fake.time.TimingCondition.largerThanGiB;
import static io.github.ec2fake.time.TimingCondition.notWindows;
import static io.github.ec2fake.time.TimingCondition.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimingTest {
  private static final String OWNER = "111122223333";
  private static final TimedResource WINDOWS =
      new TimedResource("i-1", 0, OWNER).onWindows(true).ofType("m1.large").ofGiB(35);
  private static final TimedResource LINUX =
      new TimedResource("i-2", 0, OWNER).onWindows(false).ofType("m1.small").ofGiB(8);

  private static Stream<Phase> withDuration() {
    return Arrays.stream(Phase.values()).filter(phase -> phase.timedBy().contains(phase));
  }

  @ParameterizedTest
  @MethodSource("withDuration")
  void isTypicalUnlessSet(Phase phase) {
    assertThat(phase.typical()).isPositive();
    assertThat(Timing.typical().of(phase)).isEqualTo(phase.typical());
    assertThat(Timing.typical().of(phase, WINDOWS)).isEqualTo(phase.typical());
    assertThat(Timing.builder().duration(phase, Duration.ZERO).build().of(phase)).isZero();
  }

  @Test
  void namesThePhasesToSetInPlaceOfOneWithoutDuration() {
    Map<Phase, String> others =
        Map.of(
            Phase.BOOT,
            "BOOT has no duration of its own; use EBS_BOOT or INSTANCE_STORE_BOOT",
            Phase.REBOOT,
            "REBOOT has no duration of its own; use STATUS_CHECKS",
            Phase.IMAGE_COPY,
            "IMAGE_COPY has no duration of its own; use IMAGE_CREATION or IMAGE_CREATION_PER_GIB",
            Phase.BUNDLING,
            "BUNDLING has no duration of its own; use BUNDLE_PENDING or BUNDLE_WAITING_FOR_SHUTDOWN"
                + " or BUNDLE_BUNDLING or BUNDLE_STORING or BUNDLE_CANCELLING");

    assertThat(Phase.values())
        .filteredOn(phase -> !phase.timedBy().contains(phase))
        .containsExactlyInAnyOrderElementsOf(others.keySet());
    others.forEach(
        (phase, message) -> {
          refuses(() -> Timing.builder().duration(phase, Duration.ZERO), message);
          refuses(
              () -> Timing.builder().duration(phase, DurationDistribution.always(Duration.ZERO)),
              message);
          refuses(() -> Timing.typical().of(phase), message);
          refuses(() -> Timing.typical().of(phase, WINDOWS), message);
          refuses(phase::typical, message);
          assertThat(phase.timedBy()).allSatisfy(part -> assertThat(part.typical()).isPositive());
        });
  }

  @Test
  void followsTheGuide() {
    assertThat(EBS_BOOT.typical()).isLessThan(Duration.ofMinutes(1));
    assertThat(Phase.INSTANCE_STORE_BOOT.typical()).isLessThan(Duration.ofMinutes(5));
    assertThat(Phase.WINDOWS_PASSWORD.typical()).isGreaterThanOrEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void refusesANegativeDuration() {
    assertThatThrownBy(() -> Timing.builder().duration(Phase.STOP, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("STOP cannot last PT-1S; zero leaves it out");
  }

  @Test
  void doesNotChangeWhenABuilderGoesOn() {
    Timing.Builder builder = Timing.builder().duration(Phase.STOP, Duration.ofSeconds(1));
    Timing first = builder.build();
    Timing second = first.toBuilder().duration(Phase.TERMINATION, Duration.ofSeconds(2)).build();
    builder.duration(Phase.STOP, Duration.ofSeconds(9));
    second.toBuilder().duration(Phase.STOP, Duration.ofSeconds(7), windows());

    assertThat(first.of(Phase.STOP)).isEqualTo(Duration.ofSeconds(1));
    assertThat(first.of(Phase.TERMINATION)).isEqualTo(Phase.TERMINATION.typical());
    assertThat(second.of(Phase.STOP, WINDOWS)).isEqualTo(Duration.ofSeconds(1));
    assertThat(second.of(Phase.TERMINATION)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void differsByWhatAResourceIs() {
    assertThat(boots(seconds(1, windows()))).containsExactly(1L, 45L);
    assertThat(boots(seconds(1, notWindows()))).containsExactly(45L, 1L);
    assertThat(boots(seconds(1, instanceType("m1.small")))).containsExactly(45L, 1L);
    assertThat(boots(seconds(1, largerThanGiB(8)))).containsExactly(1L, 45L);
    assertThat(boots(seconds(1, account(OWNER)))).containsExactly(1L, 1L);
    assertThat(boots(seconds(1, account("999988887777")))).containsExactly(45L, 45L);
    assertThat(boots(seconds(1, windows(), instanceType("m1.small")))).containsExactly(45L, 45L);
  }

  @Test
  void withoutAResourceTheFigureWithoutConditionsCounts() {
    Timing.Builder timing = seconds(1, windows());
    assertThat(timing.build().of(EBS_BOOT)).isEqualTo(EBS_BOOT.typical());
    assertThat(timing.duration(EBS_BOOT, Duration.ofSeconds(2)).build().of(EBS_BOOT))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void conditionsAreEqualIfTheyTestTheSame() {
    assertThat(windows()).isEqualTo(windows()).hasSameHashCodeAs(windows());
    assertThat(largerThanGiB(8)).isEqualTo(largerThanGiB(8)).isNotEqualTo(largerThanGiB(9));
    assertThat(windows()).isNotEqualTo(notWindows()).doesNotHaveSameHashCodeAs(notWindows());
    assertThat(windows()).isNotEqualTo(instanceType("m1.small")).isNotEqualTo("windows");
  }

  @Test
  void aSizeOfNothingIsLessThanAnyOther() {
    assertThat(boots(seconds(1, largerThanGiB(0)))).containsExactly(1L, 1L);
  }

  @Test
  void takesTheMostSpecificFigureInWhateverOrderTheyAreGiven() {
    Timing.Builder specificFirst =
        Timing.builder()
            .duration(EBS_BOOT, Duration.ofSeconds(4), windows(), instanceType("m1.large"))
            .duration(EBS_BOOT, Duration.ofSeconds(3), windows())
            .duration(EBS_BOOT, Duration.ofSeconds(2));
    assertThat(boots(specificFirst)).containsExactly(4L, 2L);

    Timing.Builder largerFirst =
        Timing.builder()
            .duration(EBS_BOOT, Duration.ofSeconds(4), largerThanGiB(30))
            .duration(EBS_BOOT, Duration.ofSeconds(3), largerThanGiB(5));
    assertThat(boots(largerFirst)).containsExactly(4L, 3L);

    Timing.Builder equals =
        Timing.builder()
            .duration(EBS_BOOT, Duration.ofSeconds(3), windows())
            .duration(EBS_BOOT, Duration.ofSeconds(4), instanceType("m1.large"));
    assertThat(boots(equals)).containsExactly(4L, 45L);
    equals.duration(EBS_BOOT, Duration.ofSeconds(5), windows());
    assertThat(boots(equals)).containsExactly(5L, 45L);
  }

  @Test
  void aFigureThatIsGivenAgainReplacesTheFirst() {
    Timing timing =
        Timing.builder()
            .duration(EBS_BOOT, Duration.ofSeconds(3), windows(), instanceType("m1.large"))
            .duration(EBS_BOOT, Duration.ofSeconds(4), instanceType("m1.large"), windows())
            .build();

    assertThat(timing).hasToString("Timing{EBS_BOOT=[PT4S if [m1.large, windows]]}");
  }

  @Test
  void growsWithTheSize() {
    Timing timing =
        Timing.builder()
            .duration(
                SNAPSHOT,
                DurationDistribution.always(Duration.ofMinutes(1))
                    .plusPerGiB(Duration.ofSeconds(2)))
            .build();

    assertThat(timing.of(SNAPSHOT, new TimedResource("snap-1", 0, OWNER).ofGiB(30)))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(timing.of(SNAPSHOT)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void drawsTheSameForTheSameAndAnotherForAnother() {
    Timing timing = drawing();

    Duration drawn = timing.seeded(1).of(EBS_BOOT, WINDOWS);
    assertThat(timing.seeded(1).of(EBS_BOOT, WINDOWS)).isEqualTo(drawn);
    assertThat(
            Stream.of(
                timing.seeded(2).of(EBS_BOOT, WINDOWS),
                timing.seeded(1).of(SNAPSHOT, WINDOWS),
                timing.seeded(1).of(EBS_BOOT, LINUX),
                timing.seeded(1).of(EBS_BOOT, new TimedResource("i-1", 1, OWNER))))
        .doesNotContain(drawn)
        .doesNotHaveDuplicates();
    assertThat(timing.of(EBS_BOOT)).as("the median").isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void eachSeedDrawsAnother() {
    Timing timing = drawing();

    assertThat(IntStream.range(0, 50).mapToObj(seed -> timing.seeded(seed).of(EBS_BOOT, WINDOWS)))
        .doesNotHaveDuplicates();
  }

  @Test
  void drawsFromAllOfTheSpread() {
    Timing timing = drawing();

    Map<Long, Long> perTenMinutes =
        IntStream.range(0, 6_000)
            .mapToObj(i -> timing.of(EBS_BOOT, new TimedResource("i-" + i, 0, OWNER)))
            .collect(Collectors.groupingBy(each -> each.toMinutes() / 10, Collectors.counting()));

    assertThat(perTenMinutes.keySet()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(perTenMinutes.values()).allSatisfy(each -> assertThat(each).isBetween(900L, 1100L));
  }

  @Test
  void refusesConditionsThatNeverHold() {
    refuses(
        () -> seconds(1, windows(), notWindows()),
        "EBS_BOOT: 'windows' and 'not windows' look at the same; set a duration for each of them");
    Timing.Builder timing = Timing.builder();
    refuses(
        () -> timing.duration(SNAPSHOT, Duration.ZERO, windows()),
        "SNAPSHOT cannot differ by windows: what it is a phase of has no platform; tell it by"
            + " account or size");
    refuses(
        () -> timing.duration(Phase.IMAGE_CREATION, Duration.ZERO, instanceType("m1.small")),
        "IMAGE_CREATION cannot differ by m1.small: what it is a phase of has no instance type; tell"
            + " it by account or size");
    refuses(
        () -> instanceType("small"),
        "an instance type is a family and a size such as m1.small, but was 'small'");
    refuses(
        () -> account("1111-2222-3333"),
        "an AWS account id is twelve digits without hyphens, but was '1111-2222-3333'");
    refuses(() -> largerThanGiB(-1), "a size is not negative, but was -1 GiB");
    assertThat(timing.build()).hasToString("Timing{}");
  }

  @Test
  void refusesToCountTheSizeTwice() {
    DurationDistribution growing =
        DurationDistribution.always(Duration.ZERO).plusPerGiB(Duration.ofSeconds(1));
    refuses(
        () -> Timing.builder().duration(Phase.IMAGE_CREATION, growing),
        "what each GiB adds to IMAGE_CREATION is a phase of its own, IMAGE_CREATION_PER_GIB");
    for (Phase phase :
        List.of(Phase.IMAGE_CREATION_PER_GIB, Phase.BUNDLE_BUNDLING, Phase.BUNDLE_STORING)) {
      refuses(
          () -> Timing.builder().duration(phase, growing),
          phase + " grows with the size by itself; leave plusPerGiB out");
    }
  }

  private static Timing drawing() {
    DurationDistribution hour =
        DurationDistribution.between(Duration.ZERO, Duration.ofHours(1).minusMillis(1));
    return Timing.builder().duration(EBS_BOOT, hour).duration(SNAPSHOT, hour).build();
  }

  private static Timing.Builder seconds(long seconds, TimingCondition... which) {
    return Timing.builder().duration(EBS_BOOT, Duration.ofSeconds(seconds), which);
  }

  private static List<Long> boots(Timing.Builder timing) {
    return Stream.of(WINDOWS, LINUX)
        .map(each -> timing.build().of(EBS_BOOT, each).toSeconds())
        .toList();
  }

  private static void refuses(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable bad, String message) {
    assertThatThrownBy(bad).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
