// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.catalogue;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.ImageBilling;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.ImageMetadata;
import io.github.ec2fake.internal.model.image.ImageOrigin;
import io.github.ec2fake.internal.model.image.ImageTemplate;
import io.github.ec2fake.internal.model.image.ImageType;
import io.github.ec2fake.internal.model.image.RootDevice;
import io.github.ec2fake.internal.model.storage.VolumeType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One image of a saved reply. */
final class SavedImage {
  private static final Pattern PARTITION = Pattern.compile("\\d+$");
  private static final int INSTANCE_STORE_GIB = 10;
  private static final String[] ARCHITECTURES = {
    "i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"
  };
  private static final List<String> TYPES =
      Arrays.stream(ImageType.values()).map(ImageType::word).toList();
  private static final List<String> VIRTUALIZATION = List.of("hvm", "paravirtual");
  private static final List<String> VOLUME_TYPES =
      Arrays.stream(VolumeType.values()).map(VolumeType::word).toList();

  private final Element image;

  SavedImage(Element image) {
    this.image = image;
  }

  /** Whether it is available. */
  static boolean isAvailable(Element image) {
    String state =
        image.word(
            "State",
            "available",
            "pending",
            "failed",
            "deregistered",
            "disabled",
            "invalid",
            "transient",
            "error");
    return state.equals("available");
  }

  ImageTemplate template() {
    ImageType type =
        ImageType.valueOf(
            image.word("ImageType", TYPES, ImageType.MACHINE.word()).toUpperCase(Locale.ROOT));
    id(image, "ImageId", type.prefix());
    Element owner = image.require("OwnerId");
    if (!AccessKey.isAccount(owner.text())) {
      throw owner.unexpected("an account id of twelve digits");
    }
    String location = image.text("ImageLocation");
    String name = image.textOrNull("Name");
    return new ImageTemplate(
        image.text("ImageId"),
        owner.text(),
        new ImageMetadata(
            name == null ? location : name,
            location,
            image.textOrNull("ImageOwnerAlias"),
            description()),
        type == ImageType.MACHINE ? content() : kernel(),
        image.flag("Public"),
        time("CreationDate"),
        time("DeprecationTime"),
        origin(),
        tags(),
        null);
  }

  /** EC2 tells an empty description from none. */
  private @Nullable String description() {
    String text = image.textOrNull("Description");
    return text == null && image.has("Description") ? "" : text;
  }

  private ImageContent content() {
    boolean windows = isWindows();
    boolean ebs = image.word("RootDeviceType", "ebs", "instance-store").equals("ebs");
    Map<String, BlockDevice> devices = devices();
    String root = ebs ? rootVolume(devices) : image.textOrNull("RootDeviceName");
    BlockDevice device = root == null ? null : devices.get(root);
    BlockDevice.Volume volume = device == null ? null : device.volume();
    return new ImageContent(
        image.word("Architecture", ARCHITECTURES),
        image.word("VirtualizationType", VIRTUALIZATION, windows ? "hvm" : "paravirtual"),
        id(image, "KernelId", "aki-"),
        id(image, "RamdiskId", "ari-"),
        new RootDevice(
            root == null ? "/dev/sda1" : root,
            ebs,
            volume == null ? INSTANCE_STORE_GIB : volume.sizeGiB(),
            windows ? WindowsDisk.ofPublicImage(image.text("ImageLocation")) : null),
        List.copyOf(devices.values()),
        productCodes(),
        features(),
        billing(windows));
  }

  /** A kernel or a RAM disk, which has no devices. */
  private ImageContent kernel() {
    return new ImageContent(
        image.word("Architecture", ARCHITECTURES),
        image.word("VirtualizationType", VIRTUALIZATION, "paravirtual"),
        null,
        null,
        new RootDevice("", false, 0, null),
        List.of(),
        productCodes(),
        features(),
        billing(false));
  }

  private List<String> productCodes() {
    return image.list("ProductCodes").stream().map(code -> code.text("ProductCodeId")).toList();
  }

  private ImageBilling billing(boolean windows) {
    ImageBilling usual = ImageBilling.of(windows);
    return new ImageBilling(
        Objects.requireNonNullElse(image.textOrNull("PlatformDetails"), usual.platformDetails()),
        Objects.requireNonNullElse(image.textOrNull("UsageOperation"), usual.usageOperation()));
  }

  private ImageFeatures features() {
    return new ImageFeatures(
        image.child("EnaSupport") == null ? null : image.flag("EnaSupport"),
        image.textOrNull("SriovNetSupport"),
        image.textOrNull("BootMode"),
        image.textOrNull("TpmSupport"),
        image.textOrNull("ImdsSupport"),
        null);
  }

  private boolean isWindows() {
    Element platform = image.child("Platform");
    if (platform != null && !platform.text().equalsIgnoreCase("windows")) {
      throw platform.unexpected("windows, or no platform");
    }
    return platform != null;
  }

  private Map<String, BlockDevice> devices() {
    Map<String, BlockDevice> devices = new LinkedHashMap<>();
    for (Element mapping : image.list("BlockDeviceMappings")) {
      String name = mapping.text("DeviceName");
      Element ebs = mapping.child("Ebs");
      String virtualName = mapping.textOrNull("VirtualName");
      if (ebs == null && virtualName == null) {
        if (!mapping.has("NoDevice")) {
          throw mapping.malformed("it is neither a volume nor an instance store nor left out");
        }
        continue;
      }
      BlockDevice device =
          new BlockDevice(name, ebs == null ? virtualName : null, ebs == null ? null : volume(ebs));
      if (devices.put(name, device) != null) {
        throw mapping.require("DeviceName").malformed("\"" + name + "\" is there twice");
      }
    }
    return devices;
  }

  private static BlockDevice.Volume volume(Element ebs) {
    return new BlockDevice.Volume(
        id(ebs, "SnapshotId", "snap-"),
        ebs.positive("VolumeSize"),
        ebs.flag("DeleteOnTermination", true),
        ebs.word("VolumeType", VOLUME_TYPES, VolumeType.STANDARD.word()),
        ebs.flag("Encrypted", false),
        ebs.child("Iops") == null ? null : ebs.positive("Iops"),
        ebs.child("Throughput") == null ? null : ebs.positive("Throughput"),
        null);
  }

  /** Some images name a partition as their root, and map the disk that it is on. */
  private String rootVolume(Map<String, BlockDevice> devices) {
    Element root = image.require("RootDeviceName");
    String disk = PARTITION.matcher(root.text()).replaceFirst("");
    for (String name : List.of(root.text(), disk)) {
      BlockDevice device = devices.get(name);
      BlockDevice.Volume volume = device == null ? null : device.volume();
      if (volume != null && volume.snapshotId() != null) {
        return name;
      }
    }
    throw root.unexpected(
        "a device that has a volume with a snapshot in " + image.pathOf("BlockDeviceMappings"));
  }

  private ImageOrigin origin() {
    String sourceImageId = image.textOrNull("SourceImageId");
    String sourceRegion = image.textOrNull("SourceImageRegion");
    return new ImageOrigin(
        image.textOrNull("SourceInstanceId"),
        sourceImageId == null || sourceRegion == null
            ? null
            : new ImageOrigin.SourceImage(sourceImageId, sourceRegion),
        null);
  }

  private @Nullable Instant time(String name) {
    Element date = image.child(name);
    try {
      return date == null ? null : Instant.parse(date.text());
    } catch (DateTimeParseException e) {
      throw date.unexpected("a time such as 2011-07-15T00:00:00.000Z");
    }
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Element tag : image.list("Tags")) {
      String value = tag.textOrNull("Value");
      tags.put(tag.text("Key"), value == null ? "" : value);
    }
    return tags;
  }

  private static @Nullable String id(Element parent, String name, String prefix) {
    Element id = parent.child(name);
    if (id != null && !Ids.isWellFormed(prefix, id.text())) {
      throw id.unexpected("an id such as " + prefix + "1a2b3c4d");
    }
    return id == null ? null : id.text();
  }
}
