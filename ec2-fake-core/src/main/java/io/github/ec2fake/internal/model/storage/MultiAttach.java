// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for volumes that can be attached to several instances.
 *
 * <p>Source: the EBS user guide, "Attach an EBS volume to multiple EC2 instances using
 * Multi-Attach".
 */
final class MultiAttach {
  private static final int MOST_INSTANCES = 16;

  private MultiAttach() {}

  /** Refuses what such a volume cannot be attached to. Source: "Considerations and limitations". */
  static void checkAttachment(Volume volume, AttachmentTarget instance, String device) {
    List<Attachment> attachments = volume.attachments();
    if (attachments.stream().anyMatch(each -> each.instanceId().equals(instance.id()))) {
      throw VolumeErrors.ALREADY_ATTACHED.with(volume.id());
    }
    if (attachments.size() >= MOST_INSTANCES) {
      throw VolumeErrors.ATTACHED_TOO_OFTEN.with(volume.id(), MOST_INSTANCES);
    }
    if (!instance.takesMultiAttach(volume.type() == VolumeType.IO2)
        || device.equals(instance.rootDeviceName())) {
      throw VolumeErrors.MULTI_ATTACH_UNSUPPORTED.with(volume.id(), instance.id());
    }
  }

  /** Refuses to choose among its instances. Source: DetachVolume, {@code InstanceId}. */
  static void checkDetachment(Volume volume, @Nullable String instanceId) {
    if (volume.multiAttach() && instanceId == null) {
      throw Ec2Error.missingParameter("InstanceId");
    }
  }

  /**
   * Refuses to enable or disable it where that is not possible: after its creation a volume has to
   * be of the type {@code io2}, to enable it not attached, to disable it attached once at most.
   *
   * <p>Source: "Enable Multi-Attach", "Disable Multi-Attach".
   */
  static void checkModification(Volume volume, boolean target) {
    if (volume.multiAttach() == target) {
      return;
    }
    if (volume.type() != VolumeType.IO2) {
      throw VolumeErrors.MULTI_ATTACH_FIXED.with(volume.id(), volume.type().word());
    }
    if (volume.attachments().size() > (target ? 0 : 1)) {
      throw VolumeErrors.MULTI_ATTACH_IN_USE.with(volume.id());
    }
  }
}
