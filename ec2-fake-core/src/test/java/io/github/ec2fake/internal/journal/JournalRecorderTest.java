// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.JournalEntry;
import io.github.ec2fake.journal.TransitionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalRecorderTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");

  private final JournalRecorder journal = new JournalRecorder(START);

  @Test
  void isOneLinePerEntryWhateverTheyQuote() {
    journal.add(call(Map.of("Description", "a\r\nb\u2028c"), 400, "Invalid\nvalue: a\r\nb"));
    journal.add(
        new TransitionEntry(START.plusMillis(61_001), "image", "ami-1", "", "failed", "a\nb"));
    journal.add(new FaultEntry(START.plus(Duration.ofHours(100)), "a\nb", "bun-1"));
    journal.add(new ClockEntry(START, Duration.ofSeconds(335), "settling"));

    assertThat(journal.toText())
        .isEqualTo(
            "+0:00:00.000  call   111122223333 us-east-1 CreateImage Description=a b c → 400"
                + " InvalidParameterValue: Invalid value: a b\n"
                + "+0:01:01.001  state  image ami-1 → failed (a b)\n"
                + "+100:00:00.000  fault  a b hit bun-1\n"
                + "+0:00:00.000  clock  +5m35s settling\n");
  }

  @Test
  void cutsLongValuesAndHidesWhatAClientMakesUp() {
    journal.add(call(Map.of("UserData", "x".repeat(61)), 200, null));
    journal.add(call(Map.of("ClientToken", "0f0e0d0c-0b0a-4908-8706-050403020100"), 200, null));

    assertThat(journal.toText())
        .contains("UserData=" + "x".repeat(60) + "… → 200\n")
        .contains("ClientToken=… → 200\n");
  }

  @Test
  void keepsTheEntriesThatWereReadAsTheyWere() {
    int place = journal.add(call(Map.of(), 0, null));
    List<JournalEntry> before = journal.entries();
    journal.amend(place, call(Map.of(), 200, null));

    assertThat(before).extracting(JournalEntry::text).first().asString().endsWith("→ no reply");
    assertThat(journal.calls("CreateImage")).singleElement().matches(CallEntry::succeeded);
    assertThat(journal.calls("RunInstances")).isEmpty();
  }

  private static CallEntry call(
      Map<String, String> parameters, int status, @Nullable String message) {
    return new CallEntry(
        START,
        "111122223333",
        "us-east-1",
        "CreateImage",
        parameters,
        status,
        message == null ? null : "InvalidParameterValue",
        message,
        "r-1",
        1);
  }
}
