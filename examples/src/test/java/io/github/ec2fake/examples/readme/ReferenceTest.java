// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.CallFaultBuilder;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.FaultBuilder;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleFaultBuilder;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.fault.LocationFaultBuilder;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.Persistence;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2Setting;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the pages have everything that there is, with its number. */
class ReferenceTest {
  private static final Set<String> OF_A_RECORD = Set.of("equals", "hashCode", "toString");

  @ParameterizedTest
  @EnumSource
  void aPhaseHasItsTypicalDuration(Phase phase) {
    String typical = phase.timedBy().equals(List.of(phase)) ? text(phase.typical()) : "–";

    assertThat(rows("docs/time.md"))
        .anyMatch(row -> row.startsWith("| `" + phase + "` | " + typical + " | "));
  }

  @ParameterizedTest
  @EnumSource
  void aQuotaHasItsStandard(Quota quota) {
    long number = Quotas.standard().of(quota);
    String standard =
        number == Long.MAX_VALUE ? "unlimited" : String.format(Locale.ROOT, "%,d", number);

    assertThat(rows("docs/limits.md"))
        .anyMatch(row -> row.startsWith("| `" + quota + "` | " + standard + " | "));
  }

  @ParameterizedTest
  @EnumSource
  void aSettingOfEc2ConfigHasItsDefault(Ec2Setting setting) {
    String byDefault = Ec2Config.defaults().isEnabled(setting) ? "on" : "off";

    assertThat(rows("docs/windows.md"))
        .anyMatch(
            row ->
                row.startsWith(
                    "| `" + setting + "` | `" + setting.nameInFile() + "` | " + byDefault + " | "));
  }

  @ParameterizedTest
  @EnumSource
  void aKindThatCanLagHasARow(ResourceKind kind) {
    assertThat(rows("docs/consistency.md"))
        .anyMatch(row -> row.startsWith("| `" + kind.name() + "` | "));
  }

  @ParameterizedTest
  @EnumSource
  void aKindOfFailureHasARow(FaultKind kind) {
    assertThat(rows("docs/sweep-and-chaos.md"))
        .anyMatch(row -> row.startsWith("| `" + kind.name() + "` | "));
  }

  @ParameterizedTest
  @EnumSource
  void thePageAboutSweepsNamesHowLongACallFails(Persistence persistence) {
    assertThat(Pages.page("docs/sweep-and-chaos.md").code())
        .contains("Persistence." + persistence.name());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Faults.class,
        CallTrigger.class,
        LifecycleTrigger.class,
        FaultBuilder.class,
        CallFaultBuilder.class,
        LifecycleFaultBuilder.class,
        LocationFaultBuilder.class
      })
  void thePageAboutFaultsNamesEveryTriggerRepetitionAndEffect(Class<?> type) {
    String page = String.join("\n", rows("docs/faults.md"));

    assertThat(words(type))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(page).containsPattern("\\b" + word + "\\("));
  }

  @Test
  void thePageAboutTimeNamesEveryMode() {
    assertThat(Arrays.stream(TimeMode.class.getDeclaredMethods()).map(Method::getName))
        .filteredOn(name -> !name.contains("$"))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(rows("docs/time.md")).anyMatch(row -> row.startsWith("| `" + name)));
  }

  /**
   * What a test writes to register a fault: not the components of records, nor what looks back at
   * one.
   */
  private static Stream<String> words(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .map(Method::getName)
        .filter(name -> !OF_A_RECORD.contains(name))
        .filter(
            name -> !Set.of("on", "recordFaultPoints", "unfired", "withoutEffect").contains(name))
        .filter(
            name ->
                type.getRecordComponents() == null
                    || Arrays.stream(type.getRecordComponents())
                        .noneMatch(part -> part.getAccessor().getName().equals(name)))
        .distinct();
  }

  private static List<String> rows(String page) {
    return Pages.page(page).text().lines().filter(line -> line.startsWith("|")).toList();
  }

  private static String text(Duration duration) {
    if (duration.toSeconds() < 60 || duration.toSecondsPart() != 0) {
      return duration.toSeconds() + " s";
    }
    return duration.toMinutes() < 60 ? duration.toMinutes() + " min" : duration.toHours() + " h";
  }
}
