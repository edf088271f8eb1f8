package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of the block device mapping of a launch.
 *
 * @param noDevice leaves the image's device out, whatever its text
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
      @Nullable Boolean encrypted) {

    private LaunchRequest.VolumeChange toModel() {
      return new LaunchRequest.VolumeChange(
          snapshotId, volumeSize, deleteOnTermination, volumeType, encrypted);
    }
  }

  /** A mapping in the model's terms. */
  public static List<LaunchRequest.BlockDeviceChange> toModel(List<BlockDeviceMapping> mapping) {
    return mapping.stream()
        .map(
            device ->
                new LaunchRequest.BlockDeviceChange(
                    device.deviceName,
                    device.virtualName,
                    device.noDevice != null,
                    device.ebs == null ? null : device.ebs.toModel()))
        .toList();
  }
}
