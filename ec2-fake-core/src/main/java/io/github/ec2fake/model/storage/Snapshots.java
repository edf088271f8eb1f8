package io.github.ec2fake.model.storage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stand-in. */
public final class Snapshots {
  private final Map<String, Snapshot> byId = new HashMap<>();

  /** Stand-in. */
  public @Nullable Snapshot find(String id) {
    return byId.get(id);
  }

  /** Stand-in. */
  public Snapshot addCompleted(
      String id, String ownerId, int sizeGiB, String description, boolean isPublic) {
    return byId.computeIfAbsent(id, absent -> new Snapshot());
  }
}
