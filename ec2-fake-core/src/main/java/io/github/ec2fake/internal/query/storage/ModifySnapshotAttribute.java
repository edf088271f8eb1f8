// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.CreateVolumePermissions;
import io.github.ec2fake.internal.model.storage.SnapshotAttributeChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes who may make volumes from a snapshot. */
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class ModifySnapshotAttribute implements VoidAction<ModifySnapshotAttribute.Request> {

  record Request(
      @Required String snapshotId,
      @Nullable String attribute,
      @Nullable String operationType,
      List<String> userId,
      List<String> userGroup,
      @Nullable Permissions createVolumePermission) {}

  record Item(@Nullable String group, @Nullable String userId) {}

  record Permissions(List<Item> add, List<Item> remove) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    Permissions permissions = request.createVolumePermission();
    SnapshotAttributeChange asked =
        new SnapshotAttributeChange(
            request.attribute(),
            request.operationType(),
            new CreateVolumePermissions(
                new LinkedHashSet<>(request.userGroup()), new LinkedHashSet<>(request.userId())),
            permissions(permissions == null ? List.of() : permissions.add()),
            permissions(permissions == null ? List.of() : permissions.remove()));
    return call.snapshots().sharing().modifyAttribute(call.caller(), request.snapshotId(), asked);
  }

  private static CreateVolumePermissions permissions(List<Item> items) {
    return new CreateVolumePermissions(named(items, Item::group), named(items, Item::userId));
  }

  private static Set<String> named(List<Item> items, Function<Item, @Nullable String> name) {
    Set<String> names = new LinkedHashSet<>();
    items.forEach(item -> Stream.ofNullable(name.apply(item)).forEach(names::add));
    return names;
  }
}
