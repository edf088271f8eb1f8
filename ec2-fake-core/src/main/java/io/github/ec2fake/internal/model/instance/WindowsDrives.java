// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.AttachmentState;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.windows.Ec2Setting;
import io.github.ec2fake.windows.WindowsDrive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The drives of Windows instances: volumes with a file system, and the instance stores that
 * EC2Config formats at a boot.
 *
 * <p>Source: the Windows Guide, "Initialize Drives" and "Drive Letter Mapping"; the user guide,
 * "EC2Config settings files", for the label {@code Temporary Storage 0}.
 */
final class WindowsDrives {
  private static final String ROOT = "root";
  private static final String STORE_LABEL = "Temporary Storage ";
  private static final String STORE = "ephemeral";

  private final Supplier<Volumes> volumes;

  WindowsDrives(Supplier<Volumes> volumes) {
    this.volumes = volumes;
  }

  /** Mounts what is there at a boot: the root, the instance stores, then the volumes. */
  void boot(Instance instance, WindowsOs windows, Instant now) {
    String root = root(instance);
    List<String> stores = stores(instance);
    List<Volume> attached = attached(instance);
    List<String> devices = new ArrayList<>(stores);
    devices.add(root);
    attached.forEach(volume -> devices.add(volume.id()));
    windows.mountRoot(root, devices);
    if (windows.config().isEnabled(Ec2Setting.INITIALIZE_DRIVES)) {
      stores.forEach(store -> windows.mount(store, storeLabel(store), now));
    }
    attached.forEach(volume -> mount(windows, volume, now));
  }

  private static void mount(WindowsOs windows, Volume volume, Instant now) {
    String label = volume.label();
    if (label != null) {
      windows.mount(volume.id(), label, now);
    }
  }

  void attached(WindowsOs windows, Volume volume, Instant now) {
    mount(windows, volume, now);
  }

  /** Makes a file system on an attached volume, and mounts it unless it is mounted. */
  void format(Instance instance, WindowsOs windows, String volumeId, String label, Instant now) {
    Volume volume =
        attached(instance).stream()
            .filter(each -> each.id().equals(volumeId))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the volume '" + volumeId + "' is not attached to " + instance.id()));
    if (volumeId.equals(root(instance))) {
      throw new IllegalArgumentException(
          "the volume '" + volumeId + "' is the root drive, on which Windows runs");
    }
    volume.label(label);
    mount(windows, volume, now);
  }

  List<WindowsDrive> all(Instance instance, WindowsOs windows) {
    Map<String, Volume> byId = new LinkedHashMap<>();
    attached(instance).forEach(volume -> byId.put(volume.id(), volume));
    return windows.drives().entrySet().stream()
        .map(drive -> drive(drive.getKey(), drive.getValue(), byId.get(drive.getValue())))
        .toList();
  }

  private static WindowsDrive drive(String letter, String device, @Nullable Volume volume) {
    String label = volume == null ? storeLabel(device) : volume.label();
    return new WindowsDrive(letter, label == null ? "" : label, device);
  }

  private static String storeLabel(String device) {
    return device.startsWith(STORE) ? STORE_LABEL + device.substring(STORE.length()) : "";
  }

  private String root(Instance instance) {
    if (instance.content().ebsBacked()) {
      for (Attachment attachment : attachments(instance)) {
        if (attachment.device().equals(instance.rootDeviceName())) {
          return attachment.volume().id();
        }
      }
    }
    return ROOT;
  }

  private List<Volume> attached(Instance instance) {
    return attachments(instance).stream().map(Attachment::volume).toList();
  }

  private List<Attachment> attachments(Instance instance) {
    return volumes.get().attachmentsOf(instance.id()).stream()
        .filter(each -> each.isIn(AttachmentState.ATTACHED))
        .toList();
  }

  /** The mapped instance stores that the instance's type has, if that is known. */
  private static List<String> stores(Instance instance) {
    boolean none = Boolean.FALSE.equals(instance.type().flag("instance-storage-supported"));
    return instance.content().blockDevices().stream()
        .map(BlockDevice::virtualName)
        .filter(name -> !none && name != null && name.startsWith(STORE))
        .distinct()
        .sorted()
        .toList();
  }
}
