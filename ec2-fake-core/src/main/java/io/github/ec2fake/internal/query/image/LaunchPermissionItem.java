// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.LaunchPermissions;
import io.github.ec2fake.internal.model.image.LaunchPermissions.Grantee;
import io.github.ec2fake.internal.model.image.LaunchPermissions.GranteeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A launch permission, in requests and in replies. */
record LaunchPermissionItem(
    @Nullable String group,
    @Nullable String userId,
    @Nullable String organizationArn,
    @Nullable String organizationalUnitArn) {

  static List<LaunchPermissionItem> of(LaunchPermissions permissions) {
    return permissions.grantees().stream().map(LaunchPermissionItem::of).toList();
  }

  private static LaunchPermissionItem of(Grantee grantee) {
    String value = grantee.value();
    return switch (grantee.type()) {
      case GROUP -> new LaunchPermissionItem(value, null, null, null);
      case ACCOUNT -> new LaunchPermissionItem(null, value, null, null);
      case ORGANIZATION -> new LaunchPermissionItem(null, null, value, null);
      case ORGANIZATIONAL_UNIT -> new LaunchPermissionItem(null, null, null, value);
    };
  }

  static List<Grantee> toModel(List<LaunchPermissionItem> items) {
    List<Grantee> grantees = new ArrayList<>();
    for (LaunchPermissionItem item : items) {
      add(GranteeType.GROUP, item.group, grantees);
      add(GranteeType.ACCOUNT, item.userId, grantees);
      add(GranteeType.ORGANIZATION, item.organizationArn, grantees);
      add(GranteeType.ORGANIZATIONAL_UNIT, item.organizationalUnitArn, grantees);
    }
    return grantees;
  }

  private static void add(GranteeType type, @Nullable String value, List<Grantee> grantees) {
    if (value != null) {
      grantees.add(new Grantee(type, value));
    }
  }
}
