// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.CopiedCode;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.JournalEntry;
import io.github.ec2fake.journal.ScheduledActionEntry;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.journal.TransitionEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an entry prints can be copied into code, and is the same entry there. */
class EntriesAsCodeTest {
  private static final Instant AT = Instant.parse("2011-07-15T00:00:00.001Z");

  @Test
  void anEntryIsWrittenAsItIsMade() {
    assertThat(new TransitionEntry(AT, "image", "ami-1", "pending", "", "a \"note\""))
        .hasToString(
            "new TransitionEntry(Instant.parse(\"2011-07-15T00:00:00.001Z\"), \"image\", \"ami-1\","
                + " \"pending\", \"\", \"a \\\"note\\\"\")");
  }

  @Test
  void theCodeMakesAnEqualEntry(@TempDir Path folder) throws Exception {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 11; i++) {
      many.put("InstanceId." + i, "i-" + i);
    }
    List<JournalEntry> entries = new ArrayList<>();
    entries.add(call(Map.of("Text", "\\ \" \n\r\t\u0001 7 ü \u2028 \uD83D\uDE00"), null));
    entries.add(call(many, "Some.Error"));
    entries.add(call(Map.of(), null));
    entries.add(new ClockEntry(AT, Duration.ofMillis(90_061_001), "settling"));
    entries.add(new FaultEntry(AT, "bundling at 42 % fails", ""));
    entries.add(new ScheduledActionEntry(AT, "PublisherTest.java:42"));
    entries.add(new StaleEntry(AT, "instances", Duration.ofSeconds(5)));
    entries.add(new TransitionEntry(AT, "image", "ami-1", "", "pending", ""));

    assertThat(
            CopiedCode.evaluate(
                String.class,
                "unused",
                "",
                entries.stream().map(JournalEntry::toString).toList(),
                folder))
        .isEqualTo(entries);
  }

  private static CallEntry call(Map<String, String> parameters, @Nullable String errorCode) {
    return new CallEntry(
        AT, "111122223333", "us-east-1", "RunInstances", parameters, 200, errorCode, null, "id", 2);
  }
}
