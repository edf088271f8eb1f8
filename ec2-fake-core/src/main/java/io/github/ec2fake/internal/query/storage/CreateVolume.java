// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.NewVolume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates a volume, empty or from a snapshot. */
@NotModelled("OutpostArn")
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class CreateVolume implements WriteAction<CreateVolume.Request, VolumeItem> {

  record Request(
      @Required("zone") String availabilityZone,
      @Nullable Integer size,
      @Nullable String snapshotId,
      @Nullable String volumeType,
      @Nullable Integer iops,
      @Nullable Integer throughput,
      @Nullable Boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable Boolean multiAttachEnabled,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {

    NewVolume toModel() {
      Map<String, String> tags = TagSpecification.tags(tagSpecification, "volume");
      return new NewVolume(
          availabilityZone,
          size,
          snapshotId,
          volumeType,
          iops,
          throughput,
          encrypted,
          kmsKeyId,
          multiAttachEnabled,
          tags);
    }
  }

  @Override
  public Change<VolumeItem> check(Request request, ActionContext call) {
    return call.volumes()
        .create(call.caller(), request.toModel(), request.clientToken())
        .map(volume -> VolumeItem.created(volume, call));
  }
}
