package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.LaunchPermissions;
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
    return Stream.of(
            Stream.of("all")
                .filter(all -> permissions.isPublic())
                .map(all -> new LaunchPermissionItem(all, null, null, null)),
            permissions.accounts().stream()
                .map(account -> new LaunchPermissionItem(null, account, null, null)),
            permissions.organizations().stream()
                .map(arn -> new LaunchPermissionItem(null, null, arn, null)),
            permissions.organizationalUnits().stream()
                .map(arn -> new LaunchPermissionItem(null, null, null, arn)))
        .flatMap(items -> items)
        .toList();
  }

  LaunchPermissions.Item toModel() {
    return new LaunchPermissions.Item(userId, group, organizationArn, organizationalUnitArn);
  }
}
