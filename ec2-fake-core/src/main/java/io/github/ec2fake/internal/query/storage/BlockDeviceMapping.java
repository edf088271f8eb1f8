// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.image.DeviceRequest;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of the block device mapping of a launch, or of an image that is to be made; in requests,
 * and as a Spot request shows it.
 *
 * @param noDevice leaves the device out, whatever its text
 */
public record BlockDeviceMapping(
    @Required String deviceName,
    @Nullable String virtualName,
    @MayBeEmpty @Nullable String noDevice,
    @Nullable Ebs ebs) {

  /** A volume at a device. */
  public record Ebs(
      @Nullable String snapshotId,
      @Nullable Integer volumeSize,
      @Nullable Boolean deleteOnTermination,
      @Nullable String volumeType,
      @Nullable Boolean encrypted,
      @Nullable Integer iops,
      @Nullable Integer throughput,
      @Nullable String kmsKeyId) {}

  /** Parts of the parameter that EC2 has and ec2-fake does not model. */
  public static final String NOT_MODELLED = "BlockDeviceMapping.Ebs.OutpostArn";

  /** A device of a launch, as it was asked for. */
  public static BlockDeviceMapping of(DeviceRequest change) {
    DeviceRequest.Ebs volume = change.ebs();
    Ebs ebs =
        volume == null
            ? null
            : new Ebs(
                volume.snapshotId(),
                volume.sizeGiB(),
                volume.deleteOnTermination(),
                volume.volumeType(),
                volume.encrypted(),
                volume.iops(),
                volume.throughput(),
                volume.kmsKeyId());
    return new BlockDeviceMapping(
        change.deviceName(), change.virtualName(), change.noDevice() ? "" : null, ebs);
  }

  /** The devices in the model's terms. */
  public static List<DeviceRequest> toModel(List<BlockDeviceMapping> mapping) {
    return mapping.stream().map(BlockDeviceMapping::toModel).toList();
  }

  private DeviceRequest toModel() {
    DeviceRequest.Ebs volume =
        ebs == null
            ? null
            : new DeviceRequest.Ebs(
                ebs.snapshotId,
                ebs.volumeSize,
                ebs.deleteOnTermination,
                ebs.volumeType,
                ebs.encrypted,
                ebs.iops,
                ebs.throughput,
                ebs.kmsKeyId);
    return new DeviceRequest(deviceName, virtualName, noDevice != null, volume);
  }
}
