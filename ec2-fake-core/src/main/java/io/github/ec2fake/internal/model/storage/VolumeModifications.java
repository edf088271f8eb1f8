// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.VolumeModificationState.COMPLETED;
import static io.github.ec2fake.internal.model.storage.VolumeModificationState.FAILED;
import static io.github.ec2fake.internal.model.storage.VolumeModificationState.MODIFYING;
import static io.github.ec2fake.internal.model.storage.VolumeModificationState.OPTIMIZING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The modifications of a region's volumes. A volume is what was asked for when its modification is
 * {@code optimizing}. The latest modification of each volume is listed as long as there is the
 * volume.
 *
 * <p>Source: ModifyVolume; the EBS user guide, "Amazon EBS Elastic Volumes".
 */
final class VolumeModifications {
  private static final int MOST = 4;
  private static final Duration WINDOW = Duration.ofDays(1);

  private final Context context;
  private final Consumer<VolumeModification> change;
  private final Lifecycle<VolumeModification, VolumeModificationState> lifecycle;
  private final Map<String, VolumeModification> latest = new LinkedHashMap<>();

  /** When the latest modifications of each volume began: as many as count. */
  private final Map<String, Deque<Instant>> starts = new HashMap<>();

  /**
   * Makes the modifications of a region.
   *
   * @param change makes a volume what was asked for
   */
  VolumeModifications(Context context, Consumer<VolumeModification> change) {
    this.context = context;
    this.change = change;
    this.lifecycle =
        new Lifecycle<VolumeModification, VolumeModificationState>("volume modification", context)
            .after(MODIFYING, modification -> Phase.VOLUME_MODIFICATION, OPTIMIZING, this::optimize)
            .faultPoint(
                MODIFYING,
                FaultPoint.of(Phase.VOLUME_MODIFICATION, modification -> Set.of(), this::fail))
            .after(
                OPTIMIZING, modification -> Phase.VOLUME_OPTIMIZATION, COMPLETED, this::complete);
  }

  /** Refuses a modification if another one is under way, or if there were too many. */
  void check(Volume volume) {
    VolumeModification before = latest.get(volume.id());
    if (before != null && before.isUnderWay()) {
      throw VolumeErrors.BEING_MODIFIED.with(volume.id(), before.state());
    }
    Instant next = next(volume);
    if (next != null) {
      throw VolumeErrors.MODIFIED_TOO_OFTEN.with(next);
    }
  }

  /** When a volume can be modified again; null if it can be now. */
  private @Nullable Instant next(Volume volume) {
    Deque<Instant> recent = starts.get(volume.id());
    if (recent == null || recent.size() < MOST) {
      return null;
    }
    Instant next = recent.getFirst().plus(WINDOW);
    return next.isAfter(context.now()) ? next : null;
  }

  /** Refuses to attach a volume that is not yet what was asked for. */
  void checkAttachable(Volume volume) {
    VolumeModification modification = latest.get(volume.id());
    if (modification != null && modification.isIn(MODIFYING)) {
      throw VolumeErrors.CANNOT_ATTACH_MODIFIED.with(volume.id(), modification.state());
    }
  }

  Change<VolumeModification> begin(Volume volume, VolumePerformance target) {
    return Change.of(
        () -> {
          VolumeModification modification = new VolumeModification(volume, target, context.now());
          latest.remove(volume.id());
          latest.put(volume.id(), modification);
          Deque<Instant> recent = starts.computeIfAbsent(volume.id(), id -> new ArrayDeque<>());
          recent.addLast(context.now());
          if (recent.size() > MOST) {
            recent.removeFirst();
          }
          lifecycle.begin(modification, "");
          return modification;
        });
  }

  /** The modifications of some volumes, or of all that a caller has. */
  List<VolumeModification> describe(Caller caller, List<Volume> volumes) {
    if (volumes.isEmpty()) {
      return latest.values().stream()
          .filter(modification -> modification.ownerId().equals(caller.account()))
          .toList();
    }
    volumes.forEach(
        volume -> {
          if (!latest.containsKey(volume.id())) {
            throw VolumeErrors.NEVER_MODIFIED.with(volume.id());
          }
        });
    return volumes.stream().map(Volume::id).map(latest::get).map(Objects::requireNonNull).toList();
  }

  /** A volume is gone, and with it its modifications. */
  void forget(Volume volume) {
    VolumeModification modification = latest.remove(volume.id());
    starts.remove(volume.id());
    if (modification != null && modification.isUnderWay()) {
      lifecycle.enter(modification, FAILED, "the volume was deleted");
    }
  }

  private void optimize(VolumeModification modification) {
    change.accept(modification);
    modification
        .progress()
        .start(
            context.now(),
            context.timing().of(Phase.VOLUME_OPTIMIZATION, modification.timed()),
            0,
            100);
  }

  private void complete(VolumeModification modification) {
    modification.complete(context.now());
  }

  private void fail(VolumeModification modification, StateReason failure) {
    modification.fail(context.now(), failure.message());
    lifecycle.enter(modification, FAILED, failure.toString());
  }
}
