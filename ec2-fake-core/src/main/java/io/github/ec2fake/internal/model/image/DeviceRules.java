package io.github.ec2fake.internal.model.image;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotState;
import io.github.ec2fake.internal.model.storage.VolumeType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a block device mapping may say, whether an image is registered with it or instances are
 * launched with it. Each refusal is {@code InvalidBlockDeviceMapping} unless it says otherwise.
 */
public final class DeviceRules {
  private static final Pattern NAME =
      Pattern.compile("(/dev/)?(sd[a-z]\\d{0,2}|xvd[a-z]{1,2}\\d{0,2})");
  private static final Pattern INSTANCE_STORE = Pattern.compile("ephemeral\\d{1,2}");

  private DeviceRules() {}

  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw refused("Invalid device name %s", name);
    }
  }

  public static void checkVirtualName(String virtualName) {
    if (!INSTANCE_STORE.matcher(virtualName).matches()) {
      throw refused(
          "The virtual name '%s' is invalid. It must be ephemeral0, ephemeral1 …", virtualName);
    }
  }

  public static void checkVolume(String type, int sizeGiB, @Nullable Snapshot snapshot) {
    VolumeType.of(type).checkSize(sizeGiB);
    if (snapshot == null) {
      return;
    }
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw refused(
          "The snapshot '%s' is not completed: %s", snapshot.id(), snapshot.state().word());
    }
    if (sizeGiB < snapshot.size()) {
      throw smallerThan("snapshot", snapshot.id(), snapshot.size(), sizeGiB);
    }
  }

  static Ec2Error smallerThan(String source, String id, int sourceGiB, int sizeGiB) {
    return refused(
        "Volume of size %sGB is smaller than %s '%s', expect size >= %sGB",
        sizeGiB, source, id, sourceGiB);
  }

  public static Ec2Error usedTwice(String name) {
    return refused("The device '%s' is used in more than one block-device mapping", name);
  }

  /** A volume is encrypted if what it is made from is, so that nothing else can be asked for. */
  static Ec2Error encryptionIsGiven(String name) {
    return refused(
        "the encrypted flag cannot be specified since device %s has a snapshot specified.", name);
  }

  static Ec2Error notAnInstanceStore(String name) {
    return refused(
        "The device %s of an image with an instance-store root must be an instance store"
            + " (ephemeralN)",
        name);
  }

  static Ec2Error nothingAsked(String name) {
    return refused("The device %s needs a snapshot, a size or a virtual name", name);
  }

  static Ec2Error neitherVolumeNorInstanceStore(String name) {
    return refused("The device %s needs one of Ebs, VirtualName and NoDevice", name);
  }

  static Ec2Error rootLeftOut(String name) {
    return refused("The root device %s cannot be left out", name);
  }

  static Ec2Error otherRootSnapshot() {
    return refused("snapshotId cannot be modified on root device");
  }

  static Ec2Error noRootSnapshot(String name) {
    return refused(
        "No root snapshot specified in device mapping: the root device %s needs an Ebs.SnapshotId",
        name);
  }

  @FormatMethod
  public static Ec2Error refused(@FormatString String text, Object... values) {
    return Ec2Error.badRequest("InvalidBlockDeviceMapping", text, values);
  }
}
