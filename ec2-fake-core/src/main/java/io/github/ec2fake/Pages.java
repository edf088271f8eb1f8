// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.page.Run;
import io.github.ec2fake.internal.sdk.v1.SdkReplies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a cloud. */
final class Pages {
  private final EventQueue events;
  private final JournalRecorder journal;

  Pages(EventQueue events, JournalRecorder journal) {
    this.events = events;
    this.journal = journal;
  }

  JournalPage page(Ec2Cloud cloud) {
    List<String> notes = new ArrayList<>();
    cloud.faults().unfired().forEach(fault -> notes.add("not fired: " + fault.text()));
    cloud
        .clock()
        .scheduledActions()
        .forEach(action -> notes.add("has not happened yet: " + action));
    return events.locked(
        () ->
            new JournalPage(
                new Run(
                    "EC2, seed " + cloud.seed(),
                    cloud.seed(),
                    journal.start(),
                    events.now(),
                    journal.entries(),
                    journal.exchanges(),
                    notes,
                    cloud.describe(),
                    null,
                    List.of()),
                Pages::printed));
  }

  /** Without an SDK replies are shown as they are. */
  private static @Nullable String printed(String action, String document) {
    try {
      return SdkReplies.print(action, document);
    } catch (LinkageError noSdk) {
      return null;
    }
  }
}
