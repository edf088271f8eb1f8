// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.FastRestore;
import io.github.ec2fake.internal.model.storage.FastRestoreState;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record FastRestoreItem(
    String snapshotId,
    String availabilityZone,
    String availabilityZoneId,
    String state,
    String stateTransitionReason,
    String ownerId,
    @Nullable Instant enablingTime,
    @Nullable Instant optimizingTime,
    @Nullable Instant enabledTime,
    @Nullable Instant disablingTime,
    @Nullable Instant disabledTime) {

  static FastRestoreItem of(FastRestore restore, ActionContext call) {
    return new FastRestoreItem(
        restore.snapshotId(),
        restore.zone(),
        call.place().zoneId(restore.zone()),
        restore.state().word(),
        restore.reason(),
        restore.ownerId(),
        restore.entered(FastRestoreState.ENABLING),
        restore.entered(FastRestoreState.OPTIMIZING),
        restore.entered(FastRestoreState.ENABLED),
        restore.entered(FastRestoreState.DISABLING),
        restore.entered(FastRestoreState.DISABLED));
  }
}
