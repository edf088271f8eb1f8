// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.Ec2Settings;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

/** Every attribute of {@link Ec2Settings} refuses what is wrong, and says what is allowed. */
class WrongSettingsTest {

  @Test
  void eachWrongValueIsRefusedWithWhatIsAllowed() {
    Map<String, String> messages = new TreeMap<>();
    EngineRun.run(MethodTestCases.class).testEvents().finished().stream()
        .forEach(event -> messages.put(method(event), message(event)));
    assertThat(messages)
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    refusal("preset", "it is today or 2011, but was '1999'"),
                    refusal(
                        "startingAt",
                        "it is a time such as 2011-07-15T00:00:00Z, but was '2011-07-15'"),
                    refusal(
                        "time",
                        "it is settling, manual, per-call=15s or wall-clock=60, or the like, but"
                            + " was 'Settling'"),
                    refusal(
                        "timePerCall",
                        "time",
                        "a duration is a whole number with ms, s, m, h or d, such as 90s, but was"
                            + " '15'"),
                    refusal("timeOfNoStep", "time", "step must be more than zero, but was PT0S"),
                    refusal(
                        "timeOfWallClock",
                        "time",
                        "the factor of wall-clock is a number, but was 'fast'"),
                    refusal(
                        "timing",
                        "a duration is a whole number with ms, s, m, h or d, such as 90s, but was"
                            + " '-5s'"),
                    refusal("timingOfNoPhase", "timing", "a row names at least one phase"),
                    refusal("unknownImages", "it is linux or windows, but was 'bsd'"),
                    refusal("platform", "it is vpc or classic, but was 'VPC'"),
                    refusal("ids", "it is long or short, but was '17'"),
                    refusal(
                        "consistency",
                        "a duration is a whole number with ms, s, m, h or d, such as 90s, but was"
                            + " 'eventual'"),
                    refusal(
                        "consistencyOutOfOrder",
                        "consistency",
                        "a lag is from 0 to 1 day, the least first, but was to be from PT20S to"
                            + " PT1S"),
                    refusal(
                        "lags",
                        "a lag is from 0 to 1 day, the least first, but was to be from PT48H to"
                            + " PT48H"),
                    refusal("lagsOfNoKind", "lags", "a row names at least one kind"),
                    refusal("reads", "it is forwards or backwards, but was 'sideways'"),
                    refusal(
                        "quotasOfNothing",
                        "quotas",
                        "a row names either quotas or an instance type"),
                    refusal(
                        "quotasOfBoth", "quotas", "a row names either quotas or an instance type"),
                    refusal("throttling", "it is none or published, but was 'on'"),
                    refusal("unfiredFaults", "it is fail or allowed, but was 'ignored'"))));
  }

  private static Map.Entry<String, String> refusal(String attribute, String reason) {
    return refusal(attribute, attribute, reason);
  }

  private static Map.Entry<String, String> refusal(String method, String attribute, String reason) {
    return Map.entry(
        method,
        attribute
            + " of @Ec2Settings on MethodTestCases."
            + method
            + " is wrong: "
            + reason
            + ". What an annotation cannot say is set by Ec2Fake.builder().cloud(…) in a"
            + " @RegisterExtension field");
  }

  private static String method(Event event) {
    String name = event.getTestDescriptor().getDisplayName();
    return name.substring(0, name.indexOf('('));
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("green");
  }

  /** No test asks for a cloud: a wrong value is found all the same. */
  @ExtendWith(Ec2Fake.class)
  static class MethodTestCases {
    @Test
    @Ec2Settings(preset = "1999")
    void preset() {}

    @Test
    @Ec2Settings(startingAt = "2011-07-15")
    void startingAt() {}

    @Test
    @Ec2Settings(time = "Settling")
    void time() {}

    @Test
    @Ec2Settings(time = "per-call=15")
    void timePerCall() {}

    @Test
    @Ec2Settings(time = "per-call=0s")
    void timeOfNoStep() {}

    @Test
    @Ec2Settings(time = "wall-clock=fast")
    void timeOfWallClock() {}

    @Test
    @Ec2Settings(timing = @Ec2Settings.PhaseDuration(phase = Phase.EBS_BOOT, lasts = "-5s"))
    void timing() {}

    @Test
    @Ec2Settings(
        timing =
            @Ec2Settings.PhaseDuration(
                phase = {},
                lasts = "5s"))
    void timingOfNoPhase() {}

    @Test
    @Ec2Settings(unknownImages = "bsd")
    void unknownImages() {}

    @Test
    @Ec2Settings(platform = "VPC")
    void platform() {}

    @Test
    @Ec2Settings(ids = "17")
    void ids() {}

    @Test
    @Ec2Settings(consistency = "eventual")
    void consistency() {}

    @Test
    @Ec2Settings(consistency = "20s..1s")
    void consistencyOutOfOrder() {}

    @Test
    @Ec2Settings(lags = @Ec2Settings.Lag(kind = ResourceKind.IMAGES, lag = "2d"))
    void lags() {}

    @Test
    @Ec2Settings(
        lags =
            @Ec2Settings.Lag(
                kind = {},
                lag = "2s"))
    void lagsOfNoKind() {}

    @Test
    @Ec2Settings(reads = "sideways")
    void reads() {}

    @Test
    @Ec2Settings(quotas = @Ec2Settings.Limit(max = 5))
    void quotasOfNothing() {}

    @Test
    @Ec2Settings(
        quotas = @Ec2Settings.Limit(quota = Quota.VPCS, instanceType = "m1.large", max = 5))
    void quotasOfBoth() {}

    @Test
    @Ec2Settings(throttling = "on")
    void throttling() {}

    @Test
    @Ec2Settings(unfiredFaults = "ignored")
    void unfiredFaults() {}
  }

  @Test
  void whatTheBuilderRefusesIsRefusedInItsWords() {
    List<Throwable> failures = EngineRun.failures(EngineRun.run(BuilderTestCases.class));
    assertThat(failures)
        .hasSize(9)
        .allSatisfy(
            failure ->
                assertThat(failure).hasMessageContaining(" of @Ec2Settings on BuilderTestCases."));
    assertThat(failures.stream().map(Throwable::getMessage))
        .anyMatch(message -> message.startsWith("account") && message.contains("4711"))
        .anyMatch(message -> message.startsWith("region ") && message.contains("mars-1"))
        .anyMatch(message -> message.startsWith("regions") && message.contains("mars-2"))
        .anyMatch(message -> message.startsWith("timing") && message.contains("BOOT"))
        .anyMatch(message -> message.startsWith("quotas") && message.contains("m9.huge"))
        .anyMatch(message -> message.startsWith("quotas") && message.contains("-1"))
        .anyMatch(message -> message.startsWith("capacity") && message.contains("mars-1a"))
        .anyMatch(
            message ->
                message.startsWith("catalogue")
                    && message.contains("classpath:nowhere.json")
                    && message.contains("the class path has no such resource"))
        .anyMatch(
            message -> message.startsWith("catalogue") && message.contains("no-such-file.json"));
  }

  @ExtendWith(Ec2Fake.class)
  static class BuilderTestCases {
    @Test
    @Ec2Settings(account = "4711")
    void account() {}

    @Test
    @Ec2Settings(region = "mars-1")
    void region() {}

    @Test
    @Ec2Settings(regions = {"eu-west-1", "mars-2"})
    void regions() {}

    @Test
    @Ec2Settings(timing = @Ec2Settings.PhaseDuration(phase = Phase.BOOT, lasts = "5s"))
    void timing() {}

    @Test
    @Ec2Settings(quotas = @Ec2Settings.Limit(instanceType = "m9.huge", max = 5))
    void quotas() {}

    @Test
    @Ec2Settings(quotas = @Ec2Settings.Limit(quota = Quota.VPCS, max = -1))
    void negativeQuota() {}

    @Test
    @Ec2Settings(capacity = @Ec2Settings.Room(zone = "mars-1a", instances = 5))
    void capacity() {}

    @Test
    @Ec2Settings(catalogue = "classpath:nowhere.json")
    void resource() {}

    @Test
    @Ec2Settings(catalogue = "no-such-file.json")
    void file() {}
  }

  @Test
  void aWrongValueOfAClassFailsTheClassOnce() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(ClassTestCases.class)))
        .hasMessageStartingWith("ids of @Ec2Settings on ClassTestCases is wrong: ");
  }

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(ids = "wide")
  static class ClassTestCases {
    @Test
    void one(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Nested
    class Inner {
      @Test
      void two(AmazonEC2 ec2) {
        ec2.describeRegions();
      }
    }
  }

  @Test
  void valuesThatDoNotGoTogetherAreRefused() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(TogetherTestCases.class)))
        .hasMessageContaining(
            "@Ec2Settings on TogetherTestCases.test does not go together with the other settings:")
        .hasMessageContaining("us-east-1");
  }

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(regions = {"eu-west-1", "eu-central-1"})
  static class TogetherTestCases {
    @Test
    @Ec2Settings(region = "us-east-1")
    void test(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }
}
