// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.SdkClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import io.github.ec2fake.Ec2Cloud;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each trigger with each effect and each repetition, through the real client: what it sees of four
 * calls, how often it has tried each, and that calls which are not meant are left alone.
 */
class CallFaultMatrixTest {
  private static final String PARTNER = "999988887777";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int ATTEMPTS = 4;

  /** The calls that are meant, a call that is not, and from which one on it is hit. */
  private record Trigger(String name, CallTrigger trigger, Consumer<Ec2Cloud> notMeant) {
    static final List<Trigger> ALL =
        List.of(
            new Trigger("ANY", anyCall(), cloud -> {}),
            new Trigger("ACTION", call("DeleteKeyPair"), cloud -> cloud.client().describeRegions()),
            new Trigger(
                "PARAMETER",
                call("DeleteKeyPair").with("KeyName", "mine"),
                cloud -> delete(cloud.client(), "other")),
            new Trigger(
                "ACCOUNT",
                anyCall().by("111122223333"),
                cloud -> delete(cloud.client(PARTNER), "mine")),
            new Trigger(
                "REGION",
                anyCall().in("us-east-1"),
                cloud -> delete(cloud.client(PARTNER, "eu-west-1"), "mine")),
            new Trigger(
                "NTH", call("DeleteKeyPair").nth(2), cloud -> cloud.client().describeRegions()));

    @Override
    public String toString() {
      return name;
    }
  }

  /** What a fault does, whether the SDK tries again, and what the caller gets when it gives up. */
  private record Effect(
      String name,
      Function<CallFaultBuilder, Fault> fault,
      boolean triedAgain,
      @Nullable Object failure) {
    static final List<Effect> ALL =
        List.of(
            new Effect(
                "SERVER_ERROR", fault -> fault.fail("InternalError", 500), true, "InternalError"),
            new Effect(
                "CLIENT_ERROR",
                fault -> fault.fail("InvalidKeyPair.Format", "bad"),
                false,
                "InvalidKeyPair.Format"),
            new Effect(
                "ERROR_WITH_STATUS", fault -> fault.fail("Blocked", "no", 403), false, "Blocked"),
            new Effect(
                "KNOWN_ERROR", fault -> fault.fail(ErrorReply.UNAVAILABLE), true, "Unavailable"),
            new Effect("THROTTLE", CallFaultBuilder::throttle, true, "RequestLimitExceeded"),
            new Effect("LOSE_REPLY", CallFaultBuilder::loseReply, true, SocketException.class),
            new Effect("DROP", CallFaultBuilder::dropConnection, true, SocketException.class),
            new Effect("DELAY", fault -> fault.delay(Duration.ofSeconds(30)), false, null),
            new Effect(
                "TIMEOUT",
                fault -> fault.delay(Duration.ofSeconds(51)),
                true,
                SocketTimeoutException.class),
            new Effect("GARBLE", CallFaultBuilder::truncateReply, false, SdkClientException.class),
            new Effect(
                "ANSWER",
                fault ->
                    fault.replyWith(
                        "<DeleteKeyPairResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                            + "<requestId>r</requestId><return>true</return></DeleteKeyPairResponse>"),
                false,
                null),
            new Effect(
                "ANSWER_OF_A_BALANCER",
                fault -> fault.replyWith(502, "<html/>"),
                true,
                "502 Bad Gateway"));

    void check(@Nullable Throwable thrown) {
      if (failure instanceof String code) {
        assertThat(thrown)
            .isInstanceOfSatisfying(
                AmazonServiceException.class,
                error -> assertThat(error.getErrorCode()).isEqualTo(code));
      } else if (failure instanceof Class<?> type) {
        assertThat(thrown).isInstanceOf(SdkClientException.class);
        assertThat(thrown)
            .satisfiesAnyOf(
                it -> assertThat(it).isInstanceOf(type),
                it -> assertThat(it).hasRootCauseInstanceOf(type.asSubclass(Throwable.class)));
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private record Repetition(String name, UnaryOperator<CallFaultBuilder> fault, int limit) {
    static final List<Repetition> ALL =
        List.of(
            new Repetition("ONCE", fault -> fault, 1),
            new Repetition("TIMES", fault -> fault.times(3), 3),
            new Repetition("ALWAYS", CallFaultBuilder::always, Integer.MAX_VALUE),
            new Repetition("DURING", fault -> fault.during(HOUR), Integer.MAX_VALUE),
            new Repetition("EVERY_ATTEMPT", CallFaultBuilder::atEveryAttempt, 1),
            new Repetition("TWICE_AT_EVERY_ATTEMPT", fault -> fault.times(2).atEveryAttempt(), 2));

    boolean isAtEveryAttempt() {
      return name.endsWith("EVERY_ATTEMPT");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private record Cell(Trigger trigger, Effect effect, Repetition repetition) {}

  private static Stream<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Trigger trigger : Trigger.ALL) {
      for (Effect effect : Effect.ALL) {
        for (Repetition repetition : Repetition.ALL) {
          cells.add(new Cell(trigger, effect, repetition));
        }
      }
    }
    return cells.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void isFeltAsOrdered(Cell cell) {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build()) {
      AmazonEC2 ec2 = cloud.client();
      CallFaultBuilder builder = cloud.faults().on(cell.trigger().trigger);
      Fault fault = cell.effect().fault.apply(cell.repetition().fault.apply(builder));
      Expected expected = new Expected(cell);

      for (int number = 1; number <= 4; number++) {
        cell.trigger().notMeant.accept(cloud);
        if (number == 4 && cell.repetition().name().equals("DURING")) {
          cloud.clock().advance(HOUR);
          expected.isOver = true;
        }
        int before = cloud.journal().calls("DeleteKeyPair").size();
        boolean fails = expected.call(number);

        Throwable thrown = catchThrowable(() -> delete(ec2, "mine"));

        assertThat(thrown != null).as("call %d fails", number).isEqualTo(fails);
        if (fails) {
          cell.effect().check(thrown);
        }
        assertThat(cloud.journal().calls("DeleteKeyPair").size() - before)
            .as("attempts at call %d", number)
            .isEqualTo(expected.attempts);
      }
      assertThat(fault.timesFired()).isEqualTo(expected.fired);
      assertThat(cloud.faults().unfired()).isEmpty();
    }
  }

  private static Stream<Cell> pairs() {
    return cells().filter(cell -> cell.repetition().name().equals("ALWAYS"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isLeftToChanceThatFollowsFromTheSeed(Cell pair) {
    List<String> first = byChance(pair);

    assertThat(byChance(pair)).isEqualTo(first);
    assertThat(first).as("it fires and spares").hasSize(20).contains("0 times, null");
    assertThat(first).anyMatch(outcome -> !outcome.startsWith("0"));
  }

  /** How often it fired at each of twenty calls, and what became of the call. */
  private static List<String> byChance(Cell pair) {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build()) {
      AmazonEC2 ec2 = cloud.client();
      Fault fault =
          pair.effect().fault.apply(cloud.faults().on(pair.trigger().trigger).withProbability(0.4));
      List<String> outcomes = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        int before = fault.timesFired();
        Throwable thrown = catchThrowable(() -> delete(ec2, "mine"));
        String end = thrown == null ? null : thrown.getClass().getSimpleName();
        outcomes.add(fault.timesFired() - before + " times, " + end);
      }
      return outcomes;
    }
  }

  /** What the faults do, said once more and shorter. */
  private static final class Expected {
    private final Cell cell;
    private int used;
    private int fired;
    private int attempts;
    private boolean isOver;

    Expected(Cell cell) {
      this.cell = cell;
    }

    boolean call(int number) {
      attempts = 0;
      boolean hit = false;
      while (true) {
        attempts++;
        boolean again = hit && cell.repetition().isAtEveryAttempt();
        boolean fires =
            again
                || (number >= cell.trigger().trigger.nth()
                    && used < cell.repetition().limit
                    && !isOver);
        if (!fires) {
          return false;
        }
        used += again ? 0 : 1;
        hit = true;
        fired++;
        if (!cell.effect().triedAgain) {
          return cell.effect().failure != null;
        }
        if (attempts == ATTEMPTS) {
          return true;
        }
      }
    }
  }

  private static void delete(AmazonEC2 ec2, String keyName) {
    ec2.deleteKeyPair(new DeleteKeyPairRequest(keyName));
  }
}
