package io.github.ec2fake.model.instance;

import io.github.ec2fake.model.base.Caller;
import io.github.ec2fake.model.base.Ec2Error;
import io.github.ec2fake.model.image.BlockDevice;
import io.github.ec2fake.model.image.ImageContent;
import io.github.ec2fake.model.instance.LaunchRequest.BlockDeviceChange;
import io.github.ec2fake.model.storage.Snapshot;
import io.github.ec2fake.model.storage.Snapshots;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What will be at which device of an instance: the image's mapping with the launch's changes.
 *
 * <p>Source: RunInstances, BlockDeviceMapping.
 */
final class BlockDevicePlan {
  private static final String DEFAULT_TYPE = "gp2";
  private static final Pattern DEVICE =
      Pattern.compile("(/dev/)?(sd[a-z]\\d{0,2}|xvd[a-z]{1,2}\\d{0,2})");
  private static final Pattern EPHEMERAL = Pattern.compile("ephemeral\\d{1,2}");

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
   * @throws Ec2Error {@code InvalidBlockDeviceMapping} and the errors of snapshots
   */
  static List<BlockDevice> of(
      Caller caller, ImageContent image, List<BlockDeviceChange> changes, Snapshots snapshots) {
    BlockDevicePlan plan = new BlockDevicePlan(caller, image, snapshots);
    Set<String> seen = new HashSet<>();
    for (BlockDeviceChange change : changes) {
      if (!DEVICE.matcher(change.deviceName()).matches()) {
        throw InstanceErrors.blockDevice("Invalid device name " + change.deviceName());
      }
      if (!seen.add(change.deviceName())) {
        throw InstanceErrors.blockDevice(
            "The device '"
                + change.deviceName()
                + "' is used in more than one block-device mapping");
      }
      plan.apply(change);
    }
    return List.copyOf(plan.devices.values());
  }

  private void apply(BlockDeviceChange change) {
    String name = change.deviceName();
    boolean root = name.equals(image.rootDeviceName());
    if (change.noDevice() || change.virtualName() != null) {
      if (root) {
        throw InstanceErrors.blockDevice("The root device " + name + " cannot be left out");
      }
      if (change.noDevice()) {
        devices.remove(name);
      } else {
        devices.put(name, instanceStore(name, change.virtualName()));
      }
      return;
    }
    if (!change.ebs()) {
      throw InstanceErrors.blockDevice(
          "The device " + name + " needs one of Ebs, VirtualName and NoDevice");
    }
    if (root && !image.ebsBacked()) {
      throw InstanceErrors.blockDevice(
          "The root device " + name + " is an instance store and cannot be a volume");
    }
    BlockDevice before = devices.get(name);
    devices.put(
        name,
        new BlockDevice(name, null, volume(change, before == null ? null : before.volume(), root)));
  }

  private static BlockDevice instanceStore(String name, @Nullable String virtualName) {
    if (virtualName == null || !EPHEMERAL.matcher(virtualName).matches()) {
      throw InstanceErrors.blockDevice(
          "The virtual name '" + virtualName + "' is invalid. It must be ephemeral0, ephemeral1 …");
    }
    return new BlockDevice(name, virtualName, null);
  }

  private BlockDevice.Volume volume(
      BlockDeviceChange change, BlockDevice.@Nullable Volume before, boolean root) {
    String snapshotId = change.snapshotId();
    if (root && snapshotId != null && before != null && !snapshotId.equals(before.snapshotId())) {
      throw InstanceErrors.blockDevice("snapshotId cannot be modified on root device");
    }
    if (snapshotId == null && before != null) {
      snapshotId = before.snapshotId();
    } else if (snapshotId != null && (before == null || !snapshotId.equals(before.snapshotId()))) {
      snapshots.requireUsable(caller, snapshotId);
    }
    Snapshot snapshot = snapshotId == null ? null : snapshots.find(snapshotId);
    Integer size = change.sizeGiB();
    if (size == null) {
      size =
          snapshot != null
              ? Integer.valueOf(snapshot.size())
              : before == null ? null : Integer.valueOf(before.sizeGiB());
    }
    if (size == null) {
      throw Ec2Error.badRequest(
          "MissingParameter",
          "The request must contain the parameter size or snapshotId for device "
              + change.deviceName());
    }
    if (snapshot != null && size < snapshot.size()) {
      throw InstanceErrors.blockDevice(
          "Volume of size "
              + size
              + "GB is smaller than snapshot '"
              + snapshot.id()
              + "', expect size >= "
              + snapshot.size()
              + "GB");
    }
    return new BlockDevice.Volume(
        snapshotId,
        size,
        change.deleteOnTermination() != null
            ? change.deleteOnTermination()
            : before == null || before.deleteOnTermination(),
        change.volumeType() != null
            ? change.volumeType()
            : before == null ? DEFAULT_TYPE : before.volumeType(),
        Boolean.TRUE.equals(change.encrypted()) || (before != null && before.encrypted()));
  }
}
