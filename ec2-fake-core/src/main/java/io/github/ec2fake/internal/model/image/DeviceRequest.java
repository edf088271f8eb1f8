package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.VolumeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device of the block device mapping that an image is to be made with.
 *
 * @param deviceName the device
 * @param virtualName an instance store, or null
 * @param noDevice whether there is to be nothing at this device
 * @param ebs whether a volume is described
 * @param snapshotId the volume's snapshot, or null
 * @param sizeGiB the volume's size, or null
 * @param deleteOnTermination whether the volume goes with the instance, or null
 * @param volumeType the volume's type, or null
 * @param encrypted whether the volume is encrypted, or null
 */
public record DeviceRequest(
    String deviceName,
    @Nullable String virtualName,
    boolean noDevice,
    boolean ebs,
    @Nullable String snapshotId,
    @Nullable Integer sizeGiB,
    @Nullable Boolean deleteOnTermination,
    @Nullable String volumeType,
    @Nullable Boolean encrypted) {

  /** Checks that every device is a device and is named once. */
  static void checkNames(List<DeviceRequest> requests) {
    Set<String> names = new HashSet<>();
    for (DeviceRequest request : requests) {
      DeviceRules.checkName(request.deviceName());
      if (!names.add(request.deviceName())) {
        throw DeviceRules.usedTwice(request.deviceName());
      }
    }
  }

  /** The instance store that is asked for. */
  BlockDevice toInstanceStore() {
    if (virtualName == null) {
      throw DeviceRules.refused(
          "The device "
              + deviceName
              + " of an image with an instance-store root must be an instance store (ephemeralN)");
    }
    DeviceRules.checkVirtualName(virtualName);
    return new BlockDevice(deviceName, virtualName, null);
  }

  /** What is asked for, if it is not about a device that is there already. */
  BlockDevice toBlockDevice(Caller caller, Snapshots snapshots, String defaultType) {
    if (virtualName != null) {
      return toInstanceStore();
    }
    if (snapshotId == null && sizeGiB == null) {
      throw DeviceRules.refused(
          "The device " + deviceName + " needs a snapshot, a size or a virtual name");
    }
    Snapshot snapshot = snapshotId == null ? null : snapshots.requireUsable(caller, snapshotId);
    if (snapshot != null && encrypted != null) {
      throw DeviceRules.encryptionIsGiven(deviceName);
    }
    String type = volumeType == null ? defaultType : volumeType;
    int size = sizeGiB != null ? sizeGiB : snapshot == null ? 0 : snapshot.size();
    DeviceRules.checkVolume(type, size, snapshot);
    return new BlockDevice(
        deviceName,
        null,
        new BlockDevice.Volume(
            snapshotId,
            size,
            !Boolean.FALSE.equals(deleteOnTermination),
            type,
            snapshot == null ? Boolean.TRUE.equals(encrypted) : snapshot.encrypted()));
  }

  /** What is asked for of a volume that is going to be imaged; it has no snapshot yet. */
  BlockDevice toImaged(Volume imaged, BlockDevice.Volume before) {
    if (encrypted != null) {
      throw DeviceRules.encryptionIsGiven(deviceName);
    }
    int size = sizeGiB == null ? before.sizeGiB() : sizeGiB;
    String type = volumeType == null ? before.volumeType() : volumeType;
    VolumeType.of(type).checkSize(size);
    if (size < imaged.size()) {
      throw DeviceRules.refused(
          "Volume of size "
              + size
              + "GB is smaller than volume '"
              + imaged.id()
              + "', expect size >= "
              + imaged.size()
              + "GB");
    }
    return new BlockDevice(
        deviceName,
        null,
        new BlockDevice.Volume(
            null,
            size,
            deleteOnTermination == null ? before.deleteOnTermination() : deleteOnTermination,
            type,
            before.encrypted()));
  }
}
