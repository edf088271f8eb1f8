package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The groups and accounts that may make volumes from a snapshot, besides its owner.
 *
 * @param groups {@code all} is the only group
 */
public record CreateVolumePermissions(Set<String> groups, Set<String> userIds) {
  static final String ALL = "all";

  static final CreateVolumePermissions NONE = new CreateVolumePermissions(Set.of(), Set.of());
  static final CreateVolumePermissions PUBLIC = new CreateVolumePermissions(Set.of(ALL), Set.of());

  public CreateVolumePermissions {
    groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    userIds = Collections.unmodifiableSet(new LinkedHashSet<>(userIds));
  }

  boolean isPublic() {
    return groups.contains(ALL);
  }

  boolean isEmpty() {
    return groups.isEmpty() && userIds.isEmpty();
  }

  CreateVolumePermissions plus(CreateVolumePermissions more) {
    Set<String> moreGroups = new LinkedHashSet<>(groups);
    Set<String> moreUserIds = new LinkedHashSet<>(userIds);
    moreGroups.addAll(more.groups);
    moreUserIds.addAll(more.userIds);
    return new CreateVolumePermissions(moreGroups, moreUserIds);
  }

  CreateVolumePermissions minus(CreateVolumePermissions revoked) {
    Set<String> fewerGroups = new LinkedHashSet<>(groups);
    Set<String> fewerUserIds = new LinkedHashSet<>(userIds);
    fewerGroups.removeAll(revoked.groups);
    fewerUserIds.removeAll(revoked.userIds);
    return new CreateVolumePermissions(fewerGroups, fewerUserIds);
  }

  void check() {
    for (String userId : userIds) {
      if (!AccessKey.isAccount(userId)) {
        throw SnapshotErrors.badUserId(userId);
      }
    }
    for (String group : groups) {
      if (!group.equals(ALL)) {
        throw SnapshotErrors.badGroup(group);
      }
    }
  }
}
