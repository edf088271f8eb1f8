package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.storage.Snapshots;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of RegisterImage: an image from a bundle's manifest in S3, or from a snapshot of a root
 * volume.
 */
public final class ImageRegistrar {
  private static final Set<String> ARCHITECTURES = Set.of("i386", "x86_64", "arm64");
  private static final Set<String> VIRTUALIZATION = Set.of("paravirtual", "hvm");
  private static final String DEFAULT_TYPE = "standard";

  /**
   * What RegisterImage is asked for.
   *
   * @param location the manifest's path, or null
   * @param name the image's name; null takes the manifest's path for it
   * @param description the description, or null
   * @param architecture the architecture, or null for the manifest's or {@code i386}
   * @param kernelId the kernel, or null
   * @param ramdiskId the RAM disk, or null
   * @param rootDeviceName the root's device, or null
   * @param virtualizationType {@code paravirtual} or {@code hvm}, or null
   * @param features what its instances' hardware has to offer
   * @param devices the block device mapping
   */
  public record Request(
      @Nullable String location,
      @Nullable String name,
      @Nullable String description,
      @Nullable String architecture,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      @Nullable String rootDeviceName,
      @Nullable String virtualizationType,
      ImageFeatures features,
      List<DeviceRequest> devices) {}

  private final Images images;
  private final Snapshots snapshots;
  private final Buckets buckets;

  /** The rules for a region. */
  public ImageRegistrar(Images images, Snapshots snapshots, Buckets buckets) {
    this.images = images;
    this.snapshots = snapshots;
    this.buckets = buckets;
  }

  /**
   * Registers an image, which is available at once.
   *
   * @throws Ec2Error {@code InvalidManifest}, {@code InvalidParameterCombination}, {@code
   *     InvalidAMIName.Duplicate}, {@code InvalidAMIName.Malformed}, {@code
   *     InvalidBlockDeviceMapping}, {@code InvalidSnapshot.NotFound} and others
   */
  public Image register(Caller caller, Request request) {
    FeatureRules.checkWord("Architecture", request.architecture(), ARCHITECTURES);
    FeatureRules.checkWord("VirtualizationType", request.virtualizationType(), VIRTUALIZATION);
    FeatureRules.check(request.features());
    Kernels.check(request.kernelId(), request.ramdiskId());
    String location = request.location();
    if (location != null && request.rootDeviceName() != null) {
      throw Ec2Error.invalidParameterCombination(
          "The parameters imageLocation and rootDeviceName cannot be used together");
    }
    if (location != null) {
      return fromManifest(caller, request, location);
    }
    if (request.rootDeviceName() == null) {
      throw Ec2Error.invalidParameterCombination(
          "Either imageLocation or rootDeviceName must be set.");
    }
    return fromSnapshot(caller, request, request.rootDeviceName());
  }

  private Image fromManifest(Caller caller, Request request, String location) {
    images.checkNew(caller, request.name(), request.description());
    Manifest manifest = buckets.manifest(location, caller.account());
    if (request.architecture() != null && !request.architecture().equals(manifest.architecture())) {
      throw Ec2Error.invalidParameterValue(
          "The architecture "
              + request.architecture()
              + " does not match the architecture in the manifest ("
              + manifest.architecture()
              + ")");
    }
    List<BlockDevice> devices = devices(request, DeviceRequest::toInstanceStore);
    caller.proceed();
    Image image =
        images.add(
            images.newId(),
            caller.account(),
            ImageState.AVAILABLE,
            request.name() == null ? location : request.name(),
            location,
            request.description(),
            new ImageContent(
                manifest.architecture(),
                manifest.windows(),
                manifest.rootDeviceName(),
                manifest.sizeGiB(),
                manifest.windowsDisk(),
                false,
                devices,
                manifest.virtualizationType(),
                request.kernelId() == null ? manifest.kernelId() : request.kernelId(),
                request.ramdiskId() == null ? manifest.ramdiskId() : request.ramdiskId(),
                manifest.productCodes(),
                request.features()),
            null);
    image.registeredFrom(manifest);
    return image;
  }

  private Image fromSnapshot(Caller caller, Request request, String rootDeviceName) {
    String name = request.name();
    if (name == null) {
      throw Ec2Error.missingParameter("Name");
    }
    images.checkNew(caller, name, request.description());
    List<BlockDevice> devices =
        devices(request, device -> device.toBlockDevice(caller, snapshots, DEFAULT_TYPE));
    BlockDevice.Volume volume =
        devices.stream()
            .filter(device -> device.deviceName().equals(rootDeviceName))
            .map(BlockDevice::volume)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (volume == null || volume.snapshotId() == null) {
      throw DeviceRules.refused(
          "No root snapshot specified in device mapping: the root device "
              + rootDeviceName
              + " needs an Ebs.SnapshotId");
    }
    caller.proceed();
    return images.add(
        images.newId(),
        caller.account(),
        ImageState.AVAILABLE,
        name,
        caller.account() + "/" + name,
        request.description(),
        new ImageContent(
            request.architecture() == null ? "i386" : request.architecture(),
            false,
            rootDeviceName,
            volume.sizeGiB(),
            null,
            true,
            devices,
            request.virtualizationType() == null ? "paravirtual" : request.virtualizationType(),
            request.kernelId(),
            request.ramdiskId(),
            List.of(),
            request.features()),
        null);
  }

  /** The devices that are asked for; where there is to be none, the image has none. */
  private static List<BlockDevice> devices(
      Request request, Function<DeviceRequest, BlockDevice> toBlockDevice) {
    DeviceRequest.checkNames(request.devices());
    return request.devices().stream()
        .filter(device -> !device.noDevice())
        .map(toBlockDevice)
        .toList();
  }
}
