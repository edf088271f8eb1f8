// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CreateSnapshots: a snapshot of each volume that is attached to an instance, all
 * begun at the same time.
 *
 * <p>Source: CreateSnapshots, InstanceSpecification.
 */
public final class InstanceSnapshotter {
  private static final int MOST_EXCLUDED = 40;

  private final Tags tags;
  private final Snapshots snapshots;
  private final Attachments attachments;

  InstanceSnapshotter(Tags tags, Snapshots snapshots, Attachments attachments) {
    this.tags = tags;
    this.snapshots = snapshots;
    this.attachments = attachments;
  }

  /**
   * What CreateSnapshots is asked for.
   *
   * @param withoutRoot whether the root volume is left out
   * @param without the ids of volumes, other than the root, that are left out
   * @param copyTagsFrom {@code volume} if the tags of each volume are copied, or null
   * @param newTags the tags of all snapshots; they count more than those that are copied
   */
  public record Asked(
      String instanceId,
      boolean withoutRoot,
      List<String> without,
      String description,
      @Nullable String copyTagsFrom,
      Map<String, String> newTags) {}

  public Change<List<Snapshot>> create(Caller caller, Asked asked) {
    if (asked.copyTagsFrom() != null && !asked.copyTagsFrom().equals("volume")) {
      throw SnapshotErrors.BAD_SOURCE_OF_TAGS.with(asked.copyTagsFrom());
    }
    if (asked.without().size() > MOST_EXCLUDED) {
      throw SnapshotErrors.TOO_MANY_EXCLUDED.with(MOST_EXCLUDED);
    }
    String root = attachments.rootDeviceName(caller, asked.instanceId());
    List<Attachment> attached = attachments.of(asked.instanceId());
    asked.without().forEach(id -> checkExcluded(id, attached, root));
    List<Volume> imaged =
        attached.stream()
            .filter(each -> !asked.without().contains(each.volume().id()))
            .filter(each -> !asked.withoutRoot() || !each.device().equals(root))
            .map(Attachment::volume)
            .toList();
    if (imaged.isEmpty()) {
      throw SnapshotErrors.NO_VOLUMES.with(asked.instanceId());
    }
    SnapshotChecks.checkDescription(asked.description());
    snapshots.checkNew(caller, imaged);
    return Change.of(
        () -> imaged.stream().map(volume -> create(caller.account(), volume, asked)).toList());
  }

  private static void checkExcluded(String id, List<Attachment> attached, String root) {
    Attachment excluded =
        attached.stream()
            .filter(each -> each.volume().id().equals(id))
            .findFirst()
            .orElseThrow(() -> SnapshotErrors.EXCLUDED_IS_NOT_ATTACHED.with(id));
    if (excluded.device().equals(root)) {
      throw SnapshotErrors.EXCLUDED_IS_ROOT.with(id);
    }
  }

  private Snapshot create(String account, Volume volume, Asked asked) {
    Map<String, String> together = new TreeMap<>();
    if (asked.copyTagsFrom() != null) {
      together.putAll(tags.of(account, volume.id()));
    }
    together.putAll(asked.newTags());
    return snapshots.createNew(account, volume, asked.description(), together);
  }
}
