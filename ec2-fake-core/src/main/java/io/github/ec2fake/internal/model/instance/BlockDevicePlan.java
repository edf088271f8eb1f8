package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.DeviceRules;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instance.LaunchRequest.BlockDeviceChange;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What will be at which device of an instance: the image's mapping with the launch's changes.
 *
 * <p>Source: RunInstances, BlockDeviceMapping.
 */
final class BlockDevicePlan {
  private static final String DEFAULT_TYPE = "gp2";

  private final Caller caller;
  private final ImageContent image;
  private final Snapshots snapshots;
  private final Map<String, BlockDevice> devices = new LinkedHashMap<>();

  private BlockDevicePlan(Caller caller, ImageContent image, Snapshots snapshots) {
    this.caller = caller;
    this.image = image;
    this.snapshots = snapshots;
    image.blockDevices().forEach(device -> devices.put(device.deviceName(), device));
  }

  /**
   * Works out the mapping of a launch.
   *
   * @throws Ec2Error {@code InvalidBlockDeviceMapping} and the errors of snapshots and volumes
   */
  static List<BlockDevice> of(
      Caller caller, ImageContent image, List<BlockDeviceChange> changes, Snapshots snapshots) {
    BlockDevicePlan plan = new BlockDevicePlan(caller, image, snapshots);
    Set<String> seen = new HashSet<>();
    for (BlockDeviceChange change : changes) {
      DeviceRules.checkName(change.deviceName());
      if (!seen.add(change.deviceName())) {
        throw DeviceRules.usedTwice(change.deviceName());
      }
      plan.apply(change);
    }
    return List.copyOf(plan.devices.values());
  }

  private void apply(BlockDeviceChange change) {
    String name = change.deviceName();
    boolean root = name.equals(image.rootDeviceName());
    String virtualName = change.virtualName();
    if (root && (change.noDevice() || virtualName != null)) {
      throw DeviceRules.refused("The root device " + name + " cannot be left out");
    }
    if (change.noDevice()) {
      devices.remove(name);
    } else if (virtualName != null) {
      DeviceRules.checkVirtualName(virtualName);
      devices.put(name, new BlockDevice(name, virtualName, null));
    } else {
      checkIsVolume(change, root);
      BlockDevice before = devices.get(name);
      devices.put(
          name,
          new BlockDevice(
              name, null, volume(change, before == null ? null : before.volume(), root)));
    }
  }

  private void checkIsVolume(BlockDeviceChange change, boolean root) {
    if (!change.ebs()) {
      throw DeviceRules.refused(
          "The device " + change.deviceName() + " needs one of Ebs, VirtualName and NoDevice");
    }
    if (root && !image.ebsBacked()) {
      throw DeviceRules.refused(
          "The root device "
              + change.deviceName()
              + " is an instance store and cannot be a volume");
    }
  }

  private BlockDevice.Volume volume(
      BlockDeviceChange change, BlockDevice.@Nullable Volume before, boolean root) {
    String asked = change.snapshotId();
    String usual = before == null ? null : before.snapshotId();
    if (root && asked != null && !asked.equals(usual)) {
      throw DeviceRules.refused("snapshotId cannot be modified on root device");
    }
    if (asked != null && !asked.equals(usual)) {
      snapshots.requireUsable(caller, asked);
    }
    String snapshotId = asked == null ? usual : asked;
    Snapshot snapshot = snapshotId == null ? null : snapshots.find(snapshotId);
    int size = size(change, before, snapshot);
    String type =
        change.volumeType() != null
            ? change.volumeType()
            : before == null ? DEFAULT_TYPE : before.volumeType();
    DeviceRules.checkVolume(type, size, snapshot);
    return new BlockDevice.Volume(
        snapshotId,
        size,
        change.deleteOnTermination() != null
            ? change.deleteOnTermination()
            : before == null || before.deleteOnTermination(),
        type,
        Boolean.TRUE.equals(change.encrypted())
            || (before != null && before.encrypted())
            || (snapshot != null && snapshot.encrypted()));
  }

  private static int size(
      BlockDeviceChange change, BlockDevice.@Nullable Volume before, @Nullable Snapshot snapshot) {
    if (change.sizeGiB() != null) {
      return change.sizeGiB();
    }
    if (before != null && (snapshot == null || snapshot.id().equals(before.snapshotId()))) {
      return before.sizeGiB();
    }
    if (snapshot != null) {
      return snapshot.size();
    }
    throw Ec2Error.badRequest(
        "MissingParameter",
        "The request must contain the parameter size or snapshotId for device "
            + change.deviceName());
  }
}
