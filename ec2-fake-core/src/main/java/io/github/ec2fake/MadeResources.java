// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.Inventory;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.journal.CallEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what is left of the resources whose ids were given out. */
final class MadeResources {
  private MadeResources() {}

  static List<CloudResource> of(Primary primary, JournalRecorder journal) {
    return primary.read(world -> world.context().ids().sealed(() -> of(world, journal)));
  }

  private static List<CloudResource> of(World world, JournalRecorder journal) {
    List<CloudResource> found = new ArrayList<>();
    Map<String, @Nullable CallEntry> made = journal.made();
    Set<String> accounts = new TreeSet<>();
    journal.calls().forEach(call -> accounts.add(call.account()));
    accounts.remove("");
    made.forEach(
        (id, call) -> {
          Inventory.Item item =
              call == null
                  ? Inventory.find(world, accounts, id)
                  : Inventory.find(world, call.region(), call.account(), id);
          if (item != null) {
            found.add(resource(item, call));
          }
        });
    return List.copyOf(found);
  }

  private static CloudResource resource(Inventory.Item item, @Nullable CallEntry call) {
    return new CloudResource(
        item.type(),
        item.id(),
        item.name(),
        item.account(),
        item.region(),
        item.state(),
        item.usedBy(),
        item.isPublic(),
        call);
  }
}
