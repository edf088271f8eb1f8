package io.github.ec2fake.query.image;

import io.github.ec2fake.model.image.LaunchPermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A launch permission, in requests and in replies. */
record LaunchPermissionItem(@Nullable String group, @Nullable String userId) {

  static List<LaunchPermissionItem> of(LaunchPermissions permissions) {
    return Stream.concat(
            permissions.isPublic()
                ? Stream.of(new LaunchPermissionItem("all", null))
                : Stream.empty(),
            permissions.accounts().stream().map(account -> new LaunchPermissionItem(null, account)))
        .toList();
  }

  LaunchPermissions.Item toModel() {
    return new LaunchPermissions.Item(userId, group);
  }
}
