package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.NewVolume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a volume, empty or from a snapshot. */
final class CreateVolume implements WriteAction<CreateVolume.Request, VolumeItem> {

  record Request(
      @Required String availabilityZone,
      @Nullable Integer size,
      @Nullable String snapshotId,
      @Nullable String volumeType,
      @Nullable Integer iops,
      @Nullable Boolean encrypted,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("KmsKeyId", "OutpostArn", "MultiAttachEnabled", "Throughput");
  }

  @Override
  public Change<VolumeItem> check(Request request, ActionContext call) {
    NewVolume asked =
        new NewVolume(
            request.availabilityZone(),
            request.size(),
            request.snapshotId(),
            request.volumeType(),
            request.iops(),
            request.encrypted(),
            TagSpecification.tags(request.tagSpecification(), "volume"));
    return call.region()
        .volumes()
        .create(call.caller(), asked, request.clientToken())
        .map(volume -> VolumeItem.of(volume, call));
  }
}
