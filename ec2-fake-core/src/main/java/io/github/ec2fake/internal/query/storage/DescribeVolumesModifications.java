// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.VolumeModification;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the latest modification of each volume. */
final class DescribeVolumesModifications
    extends DescribeAction<
        DescribeVolumesModifications.Request, DescribeVolumesModifications.Reply> {

  record Request(
      List<String> volumeId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<VolumeModificationItem> volumeModificationSet, @Nullable String nextToken) {}

  private static final Filters<VolumeModification> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("modification-state", modification -> modification.state().word())
                  .by("original-iops", modification -> text(modification.original().iops()))
                  .by("original-size", modification -> modification.original().size())
                  .by("original-volume-type", modification -> modification.original().type().word())
                  .by(
                      "originalMultiAttachEnabled",
                      modification -> modification.original().multiAttach())
                  .by("start-time", VolumeModification::started)
                  .by("target-iops", modification -> text(modification.target().iops()))
                  .by("target-size", modification -> modification.target().size())
                  .by("target-volume-type", modification -> modification.target().type().word())
                  .by(
                      "targetMultiAttachEnabled",
                      modification -> modification.target().multiAttach())
                  .by("volume-id", VolumeModification::id));

  DescribeVolumesModifications() {
    super(ResourceKind.VOLUMES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<VolumeModification> described =
        call.volumes().describeModifications(call.caller(), request.volumeId());
    return FILTERS.page(described, request, call, VolumeModificationItem::of).reply(Reply::new);
  }

  private static String text(@Nullable Integer iops) {
    return iops == null ? "" : iops.toString();
  }
}
