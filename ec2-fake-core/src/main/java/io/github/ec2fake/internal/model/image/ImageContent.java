package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is in an image: all that an instance launched from it takes over.
 *
 * @param architecture {@code i386}, {@code x86_64} or {@code arm64}
 * @param windows whether its platform is Windows
 * @param rootDeviceName for example {@code /dev/sda1}
 * @param rootSizeGiB the size of its root
 * @param windowsDisk what Windows has on its root, or null if it is of another platform
 * @param ebsBacked whether its root is an EBS volume rather than an instance store
 * @param blockDevices what it puts at which device
 * @param virtualizationType {@code hvm} or {@code paravirtual}
 * @param kernelId its kernel, or null
 * @param ramdiskId its RAM disk, or null
 * @param productCodes what has to be subscribed to before it can be launched
 * @param features what its instances' hardware has to offer
 */
public record ImageContent(
    String architecture,
    boolean windows,
    String rootDeviceName,
    int rootSizeGiB,
    @Nullable WindowsDisk windowsDisk,
    boolean ebsBacked,
    List<BlockDevice> blockDevices,
    String virtualizationType,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    List<String> productCodes,
    ImageFeatures features) {

  /** The content of an image that was made without any of today's features. */
  public ImageContent(
      String architecture,
      boolean windows,
      String rootDeviceName,
      int rootSizeGiB,
      @Nullable WindowsDisk windowsDisk,
      boolean ebsBacked,
      List<BlockDevice> blockDevices,
      String virtualizationType,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      List<String> productCodes) {
    this(
        architecture,
        windows,
        rootDeviceName,
        rootSizeGiB,
        windowsDisk,
        ebsBacked,
        blockDevices,
        virtualizationType,
        kernelId,
        ramdiskId,
        productCodes,
        ImageFeatures.NONE);
  }

  /** The same content with other block devices. */
  public ImageContent with(List<BlockDevice> devices) {
    return with(rootSizeGiB, windowsDisk, devices, productCodes, features);
  }

  /** The same content with other features. */
  ImageContent with(ImageFeatures newFeatures) {
    return with(rootSizeGiB, windowsDisk, blockDevices, productCodes, newFeatures);
  }

  /** What a copy contains. */
  ImageContent copied(List<BlockDevice> devices, List<String> codes) {
    return with(rootSizeGiB, windowsDisk, devices, codes, features);
  }

  /** The volumes among its block devices. */
  public Stream<BlockDevice.Volume> volumes() {
    return blockDevices.stream().map(BlockDevice::volume).flatMap(Stream::ofNullable);
  }

  /** The size of all volumes that are made from snapshots, in GiB. */
  int storedGiB() {
    return volumes()
        .filter(volume -> volume.snapshotId() != null)
        .mapToInt(BlockDevice.Volume::sizeGiB)
        .sum();
  }

  /** What an image of an instance that runs this contains. Its root is the volume's. */
  ImageContent imaged(List<BlockDevice> devices, List<String> codes, @Nullable WindowsDisk disk) {
    int rootSize =
        devices.stream()
            .filter(device -> device.deviceName().equals(rootDeviceName))
            .map(BlockDevice::volume)
            .filter(Objects::nonNull)
            .mapToInt(BlockDevice.Volume::sizeGiB)
            .findFirst()
            .orElse(rootSizeGiB);
    return with(rootSize, disk, devices, codes, features);
  }

  private ImageContent with(
      int rootSize,
      @Nullable WindowsDisk disk,
      List<BlockDevice> devices,
      List<String> codes,
      ImageFeatures newFeatures) {
    return new ImageContent(
        architecture,
        windows,
        rootDeviceName,
        rootSize,
        disk,
        ebsBacked,
        devices,
        virtualizationType,
        kernelId,
        ramdiskId,
        codes,
        newFeatures);
  }
}
