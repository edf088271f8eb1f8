// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in an image: all that an instance launched from it takes over.
 *
 * @param architecture {@code i386}, {@code x86_64} or {@code arm64}
 * @param virtualizationType {@code hvm} or {@code paravirtual}
 * @param productCodes the product codes that it was made with
 * @param billing what AWS bills with its instances
 */
public record ImageContent(
    String architecture,
    String virtualizationType,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    RootDevice root,
    List<BlockDevice> blockDevices,
    List<String> productCodes,
    ImageFeatures features,
    ImageBilling billing) {

  /** The content of an image whose billing follows from its platform. */
  public ImageContent(
      String architecture,
      String virtualizationType,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      RootDevice root,
      List<BlockDevice> blockDevices,
      List<String> productCodes,
      ImageFeatures features) {
    this(
        architecture,
        virtualizationType,
        kernelId,
        ramdiskId,
        root,
        blockDevices,
        productCodes,
        features,
        ImageBilling.of(root.windowsDisk() != null));
  }

  /** Whether it is of the virtualization type {@code hvm}. */
  public boolean isHvm() {
    return virtualizationType.equals("hvm");
  }

  public boolean windows() {
    return root.windowsDisk() != null;
  }

  /** EC2's words for the platform that its usage is billed as. */
  public String platformDetails() {
    return billing.platformDetails();
  }

  /** EC2's code for the usage that is billed. */
  public String usageOperation() {
    return billing.usageOperation();
  }

  public @Nullable WindowsDisk windowsDisk() {
    return root.windowsDisk();
  }

  public String rootDeviceName() {
    return root.name();
  }

  public int rootSizeGiB() {
    return root.sizeGiB();
  }

  public boolean ebsBacked() {
    return root.ebs();
  }

  /** The snapshots that its volumes are made of. */
  public List<String> snapshotIds() {
    List<String> ids = new ArrayList<>();
    for (BlockDevice.Volume volume : volumes()) {
      if (volume.snapshotId() != null) {
        ids.add(volume.snapshotId());
      }
    }
    return ids;
  }

  public List<BlockDevice.Volume> volumes() {
    List<BlockDevice.Volume> volumes = new ArrayList<>();
    for (BlockDevice device : blockDevices) {
      if (device.volume() != null) {
        volumes.add(device.volume());
      }
    }
    return volumes;
  }

  /** The size of all volumes that are made from snapshots, in GiB. */
  int storedGiB() {
    return volumes().stream()
        .filter(volume -> volume.snapshotId() != null)
        .mapToInt(BlockDevice.Volume::sizeGiB)
        .sum();
  }

  public ImageContent with(List<BlockDevice> devices) {
    return with(root, devices, productCodes, features);
  }

  ImageContent with(ImageFeatures newFeatures) {
    return with(root, blockDevices, productCodes, newFeatures);
  }

  ImageContent withKernel(@Nullable String newKernelId, @Nullable String newRamdiskId) {
    return new ImageContent(
        architecture,
        virtualizationType,
        newKernelId,
        newRamdiskId,
        root,
        blockDevices,
        productCodes,
        features,
        billing);
  }

  ImageContent copied(List<BlockDevice> devices, List<String> codes) {
    return with(root, devices, codes, features);
  }

  /** What an image of an instance that runs this contains. Its root is the volume's. */
  ImageContent imaged(List<BlockDevice> devices, List<String> codes, @Nullable WindowsDisk disk) {
    int rootSize =
        BlockDevice.volumeAt(root.name(), devices)
            .map(BlockDevice.Volume::sizeGiB)
            .orElse(root.sizeGiB());
    return with(new RootDevice(root.name(), root.ebs(), rootSize, disk), devices, codes, features);
  }

  private ImageContent with(
      RootDevice newRoot,
      List<BlockDevice> devices,
      List<String> codes,
      ImageFeatures newFeatures) {
    return new ImageContent(
        architecture,
        virtualizationType,
        kernelId,
        ramdiskId,
        newRoot,
        devices,
        codes,
        newFeatures,
        billing);
  }
}
