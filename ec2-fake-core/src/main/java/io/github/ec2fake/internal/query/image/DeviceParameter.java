package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.DeviceRequest;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A device of the block device mapping that an image is to be made with. */
record DeviceParameter(
    @Required String deviceName,
    @Nullable String virtualName,
    @MayBeEmpty @Nullable String noDevice,
    @Nullable Ebs ebs) {

  record Ebs(
      @Nullable String snapshotId,
      @Nullable Integer volumeSize,
      @Nullable Boolean deleteOnTermination,
      @Nullable String volumeType,
      @Nullable Boolean encrypted) {

    private DeviceRequest.Ebs toModel() {
      return new DeviceRequest.Ebs(
          snapshotId, volumeSize, deleteOnTermination, volumeType, encrypted);
    }
  }

  static final Set<String> NOT_MODELLED =
      Set.of(
          "BlockDeviceMapping.Ebs.Iops",
          "BlockDeviceMapping.Ebs.KmsKeyId",
          "BlockDeviceMapping.Ebs.OutpostArn",
          "BlockDeviceMapping.Ebs.Throughput");

  static List<DeviceRequest> toModel(List<DeviceParameter> parameters) {
    return parameters.stream().map(DeviceParameter::toModel).toList();
  }

  private DeviceRequest toModel() {
    return new DeviceRequest(
        deviceName, virtualName, noDevice != null, ebs == null ? null : ebs.toModel());
  }
}
