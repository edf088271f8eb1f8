package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.image.DeviceRequest;
import io.github.ec2fake.internal.model.instance.LaunchRequest.BlockDeviceChange;
import io.github.ec2fake.internal.model.instance.LaunchRequest.VolumeChange;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;
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
      @Nullable Boolean encrypted) {}

  /** Parts of the parameter that EC2 has and ec2-fake does not model. */
  public static final Set<String> NOT_MODELLED =
      Set.of(
          "BlockDeviceMapping.Ebs.Iops",
          "BlockDeviceMapping.Ebs.KmsKeyId",
          "BlockDeviceMapping.Ebs.OutpostArn",
          "BlockDeviceMapping.Ebs.Throughput");

  /** A device of a launch, as it was asked for. */
  public static BlockDeviceMapping of(BlockDeviceChange change) {
    VolumeChange volume = change.volume();
    Ebs ebs =
        volume == null
            ? null
            : new Ebs(
                volume.snapshotId(),
                volume.sizeGiB(),
                volume.deleteOnTermination(),
                volume.volumeType(),
                volume.encrypted());
    return new BlockDeviceMapping(
        change.deviceName(), change.virtualName(), change.noDevice() ? "" : null, ebs);
  }

  /** The devices of a launch, in the model's terms. */
  public static List<BlockDeviceChange> ofLaunch(List<BlockDeviceMapping> mapping) {
    return mapping.stream().map(BlockDeviceMapping::ofLaunch).toList();
  }

  /** The devices of an image, in the model's terms. */
  public static List<DeviceRequest> ofImage(List<BlockDeviceMapping> mapping) {
    return mapping.stream().map(BlockDeviceMapping::ofImage).toList();
  }

  private BlockDeviceChange ofLaunch() {
    VolumeChange volume =
        ebs == null
            ? null
            : new VolumeChange(
                ebs.snapshotId,
                ebs.volumeSize,
                ebs.deleteOnTermination,
                ebs.volumeType,
                ebs.encrypted);
    return new BlockDeviceChange(deviceName, virtualName, noDevice != null, volume);
  }

  private DeviceRequest ofImage() {
    DeviceRequest.Ebs volume =
        ebs == null
            ? null
            : new DeviceRequest.Ebs(
                ebs.snapshotId,
                ebs.volumeSize,
                ebs.deleteOnTermination,
                ebs.volumeType,
                ebs.encrypted);
    return new DeviceRequest(deviceName, virtualName, noDevice != null, volume);
  }
}
