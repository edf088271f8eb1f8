// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.SnapshotCopier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies a snapshot into the region that is called.
 *
 * @see SnapshotCopier
 */
@NotModelled("DestinationOutpostArn")
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class CopySnapshot implements WriteAction<CopySnapshot.Request, CopySnapshot.Reply> {

  /**
   * What is asked for.
   *
   * @param presignedUrl the same call for the source's region, which proves nothing here
   * @param destinationRegion is for the presigned URL only
   */
  record Request(
      @Required String sourceRegion,
      @Required String sourceSnapshotId,
      @Nullable String description,
      @Nullable Boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable String presignedUrl,
      @Nullable String destinationRegion,
      List<TagSpecification> tagSpecification) {}

  record Reply(String snapshotId, @Nullable List<TagItem> tagSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    Map<String, String> tags = TagSpecification.tags(request.tagSpecification(), "snapshot");
    SnapshotCopier.Copy asked =
        new SnapshotCopier.Copy(
            call.caller().account(),
            new SnapshotCopier.Encryption(request.encrypted(), request.kmsKeyId()),
            Objects.requireNonNullElse(request.description(), ""),
            tags);
    return call.snapshots()
        .copier()
        .copy(call.caller(), request.sourceRegion(), request.sourceSnapshotId(), asked)
        .map(copy -> new Reply(copy.id(), TagItem.of(call, copy.id())));
  }
}
