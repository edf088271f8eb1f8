package io.github.ec2fake.internal.model.storage;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who besides the owner may make volumes from a snapshot. */
public final class SnapshotSharing {
  private final Set<String> groups = new LinkedHashSet<>();
  private final Set<String> userIds = new LinkedHashSet<>();

  /** Nobody. */
  SnapshotSharing() {}

  /** The groups. */
  public Set<String> groups() {
    return Collections.unmodifiableSet(groups);
  }

  /** The accounts. */
  public Set<String> userIds() {
    return Collections.unmodifiableSet(userIds);
  }

  /** Whether it is everybody. */
  public boolean isPublic() {
    return groups.contains(Grantees.EVERYBODY);
  }

  void add(Grantees more) {
    groups.addAll(more.groups());
    userIds.addAll(more.userIds());
  }

  void remove(Grantees former) {
    former.groups().forEach(groups::remove);
    former.userIds().forEach(userIds::remove);
  }

  void everybody() {
    groups.add(Grantees.EVERYBODY);
  }

  void nobody() {
    groups.clear();
    userIds.clear();
  }
}
