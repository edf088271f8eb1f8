// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.SnapshotDeletion;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an image out of service for good, with its snapshots if they are to be deleted. */
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class DeregisterImage implements WriteAction<DeregisterImage.Request, DeregisterImage.Reply> {

  record Request(@Required String imageId, @Nullable Boolean deleteAssociatedSnapshots) {}

  record Deletion(String snapshotId, String returnCode) {

    private static Deletion of(SnapshotDeletion deletion) {
      return new Deletion(deletion.snapshotId(), deletion.result().word());
    }
  }

  record Reply(boolean return_, @Nullable List<Deletion> deleteSnapshotResultSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    boolean withSnapshots = Boolean.TRUE.equals(request.deleteAssociatedSnapshots());
    return call.images()
        .deregister(call.caller(), request.imageId(), withSnapshots)
        .map(
            deletions ->
                new Reply(
                    true, withSnapshots ? deletions.stream().map(Deletion::of).toList() : null));
  }
}
