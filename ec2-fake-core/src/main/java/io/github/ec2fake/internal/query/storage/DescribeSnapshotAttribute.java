// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.CreateVolumePermissions;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes who may make volumes from a snapshot, or its product codes. */
final class DescribeSnapshotAttribute
    implements ReadAction<DescribeSnapshotAttribute.Request, DescribeSnapshotAttribute.Reply> {

  record Request(@Required String snapshotId, @Required String attribute) {}

  record Permission(@Nullable String group, @Nullable String userId) {}

  record ProductCode(String productCode, String type) {}

  record Reply(
      String snapshotId,
      @Nullable List<Permission> createVolumePermission,
      @Nullable List<ProductCode> productCodes) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.SNAPSHOTS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Snapshot snapshot = call.snapshots().requireOwn(call.caller(), request.snapshotId());
    return switch (SnapshotAttribute.of(request.attribute())) {
      case CREATE_VOLUME_PERMISSION ->
          new Reply(snapshot.id(), items(snapshot.createVolumePermissions()), null);
      case PRODUCT_CODES -> new Reply(snapshot.id(), null, List.of());
    };
  }

  private static List<Permission> items(CreateVolumePermissions permissions) {
    return Stream.concat(
            permissions.groups().stream().map(group -> new Permission(group, null)),
            permissions.userIds().stream().map(userId -> new Permission(null, userId)))
        .toList();
  }
}
