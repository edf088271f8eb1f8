// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.VolumeModification;
import io.github.ec2fake.internal.model.storage.VolumePerformance;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The modification of a volume. */
record VolumeModificationItem(
    String volumeId,
    String modificationState,
    @Nullable String statusMessage,
    int targetSize,
    @Nullable Integer targetIops,
    String targetVolumeType,
    @Nullable Integer targetThroughput,
    boolean targetMultiAttachEnabled,
    int originalSize,
    @Nullable Integer originalIops,
    String originalVolumeType,
    @Nullable Integer originalThroughput,
    boolean originalMultiAttachEnabled,
    int progress,
    Instant startTime,
    @Nullable Instant endTime) {

  static VolumeModificationItem of(VolumeModification modification, ActionContext call) {
    VolumePerformance original = modification.original();
    VolumePerformance target = modification.target();
    return new VolumeModificationItem(
        modification.id(),
        modification.state().word(),
        modification.statusMessage(),
        target.size(),
        target.iops(),
        target.type().word(),
        target.throughput(),
        target.multiAttach(),
        original.size(),
        original.iops(),
        original.type().word(),
        original.throughput(),
        original.multiAttach(),
        modification.progress(call.now()),
        modification.started(),
        modification.ended());
  }
}
