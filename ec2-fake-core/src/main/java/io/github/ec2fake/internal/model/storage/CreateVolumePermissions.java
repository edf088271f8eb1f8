// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Caller;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

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

  int size() {
    return groups.size() + userIds.size();
  }

  CreateVolumePermissions plus(CreateVolumePermissions more) {
    return changed(more, Set::addAll);
  }

  CreateVolumePermissions minus(CreateVolumePermissions revoked) {
    return changed(revoked, Set::removeAll);
  }

  private CreateVolumePermissions changed(
      CreateVolumePermissions by, BiConsumer<Set<String>, Set<String>> change) {
    Set<String> changedGroups = new LinkedHashSet<>(groups);
    Set<String> changedUserIds = new LinkedHashSet<>(userIds);
    change.accept(changedGroups, by.groups);
    change.accept(changedUserIds, by.userIds);
    return new CreateVolumePermissions(changedGroups, changedUserIds);
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

  /** Whether they name an account, {@code self} for the caller's, or {@code all} if public. */
  boolean name(Caller caller, String account) {
    return account.equals(ALL)
        ? isPublic()
        : userIds.contains(account.equals("self") ? caller.account() : account);
  }
}
