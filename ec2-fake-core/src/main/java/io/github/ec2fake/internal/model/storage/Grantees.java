package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.List;

/**
 * Groups and accounts that a snapshot is shared with, or no longer.
 *
 * @param groups {@code all} is the only group
 * @param userIds account ids
 */
public record Grantees(List<String> groups, List<String> userIds) {
  /** The group of all accounts. */
  static final String EVERYBODY = "all";

  void check() {
    for (String userId : userIds) {
      if (!AccessKey.isAccount(userId)) {
        throw SnapshotErrors.badUserId(userId);
      }
    }
    for (String group : groups) {
      if (!group.equals(EVERYBODY)) {
        throw SnapshotErrors.badGroup(group);
      }
    }
  }
}
