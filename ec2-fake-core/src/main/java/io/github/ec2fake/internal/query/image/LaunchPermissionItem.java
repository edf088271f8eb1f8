// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.LaunchPermissions;
import io.github.ec2fake.internal.model.image.LaunchPermissions.Grantee;
import io.github.ec2fake.internal.model.image.LaunchPermissions.GranteeType;
import java.util.List;
import java.util.stream.Stream;
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
    return items.stream().flatMap(LaunchPermissionItem::grantees).toList();
  }

  private Stream<Grantee> grantees() {
    return Stream.of(
            grantee(GranteeType.GROUP, group),
            grantee(GranteeType.ACCOUNT, userId),
            grantee(GranteeType.ORGANIZATION, organizationArn),
            grantee(GranteeType.ORGANIZATIONAL_UNIT, organizationalUnitArn))
        .flatMap(grantees -> grantees);
  }

  private static Stream<Grantee> grantee(GranteeType type, @Nullable String value) {
    return Stream.ofNullable(value).map(named -> new Grantee(type, named));
  }
}
