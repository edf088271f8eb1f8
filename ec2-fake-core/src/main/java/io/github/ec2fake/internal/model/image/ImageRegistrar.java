// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.storage.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules of RegisterImage: an image from a bundle's manifest in S3, or from a snapshot of a root
 * volume.
 */
final class ImageRegistrar {
  private static final Set<String> ARCHITECTURES = Set.of("i386", "x86_64", "arm64");
  private static final Set<String> VIRTUALIZATION = Set.of("paravirtual", "hvm");
  private static final String DEFAULT_TYPE = "standard";

  private final ImageStore store;
  private final ImageLifecycle lifecycle;
  private final Snapshots snapshots;
  private final Buckets buckets;

  ImageRegistrar(ImageStore store, ImageLifecycle lifecycle, Snapshots snapshots, Buckets buckets) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.snapshots = snapshots;
    this.buckets = buckets;
  }

  Change<Image> register(Caller caller, RegisterImageRequest request) {
    FeatureRules.checkWord("Architecture", request.architecture(), ARCHITECTURES);
    FeatureRules.checkWord("VirtualizationType", request.virtualizationType(), VIRTUALIZATION);
    FeatureRules.check(request.features());
    Kernels.check(request.kernelId(), request.ramdiskId());
    String location = request.location();
    String rootDeviceName = request.rootDeviceName();
    if (location != null && rootDeviceName != null) {
      throw ImageErrors.LOCATION_AND_ROOT_DEVICE.with();
    }
    if (location != null) {
      return fromManifest(caller, request, location);
    }
    if (rootDeviceName == null) {
      throw ImageErrors.NEITHER_LOCATION_NOR_ROOT_DEVICE.with();
    }
    return fromSnapshot(caller, request, rootDeviceName);
  }

  private Change<Image> fromManifest(Caller caller, RegisterImageRequest request, String location) {
    store.checkNew(caller, request.name(), request.description());
    Manifest manifest = buckets.manifest(location, caller.account());
    if (request.architecture() != null && !request.architecture().equals(manifest.architecture())) {
      throw ImageErrors.ARCHITECTURE_OF_OTHER_MANIFEST.with(
          request.architecture(), manifest.architecture());
    }
    List<BlockDevice> devices = devices(request, DeviceRequest::toInstanceStore);
    return register(
        caller,
        new ImageMetadata(
            Objects.requireNonNullElse(request.name(), location),
            location,
            null,
            request.description()),
        new ImageContent(
            manifest.architecture(),
            manifest.virtualizationType(),
            request.kernelId() == null ? manifest.kernelId() : request.kernelId(),
            request.ramdiskId() == null ? manifest.ramdiskId() : request.ramdiskId(),
            new RootDevice(
                manifest.rootDeviceName(), false, manifest.sizeGiB(), manifest.windowsDisk()),
            devices,
            manifest.productCodes(),
            request.features()),
        ImageOrigin.bundle(manifest),
        request.tags());
  }

  private Change<Image> fromSnapshot(
      Caller caller, RegisterImageRequest request, String rootDeviceName) {
    String name = request.name();
    if (name == null) {
      throw Ec2Error.missingParameter("Name");
    }
    store.checkNew(caller, name, request.description());
    List<BlockDevice> devices =
        devices(request, device -> device.toBlockDevice(caller, snapshots, DEFAULT_TYPE));
    devices.stream()
        .filter(device -> device.deviceName().equals(rootDeviceName))
        .forEach(DeviceRules::checkRoot);
    BlockDevice.Volume root = BlockDevice.volumeAt(rootDeviceName, devices).orElse(null);
    if (root == null || root.snapshotId() == null) {
      throw DeviceErrors.NO_ROOT_SNAPSHOT.with(rootDeviceName);
    }
    return register(
        caller,
        ImageMetadata.of(caller.account(), name, request.description()),
        new ImageContent(
            Objects.requireNonNullElse(request.architecture(), "i386"),
            Objects.requireNonNullElse(request.virtualizationType(), "paravirtual"),
            request.kernelId(),
            request.ramdiskId(),
            new RootDevice(rootDeviceName, true, root.sizeGiB(), null),
            devices,
            List.of(),
            request.features()),
        ImageOrigin.NONE,
        request.tags());
  }

  private Change<Image> register(
      Caller caller,
      ImageMetadata metadata,
      ImageContent content,
      ImageOrigin origin,
      Map<String, String> imageTags) {
    String account = caller.account();
    return Change.of(
        () ->
            lifecycle.begin(
                store.newId(account, imageTags),
                account,
                ImageState.AVAILABLE,
                metadata,
                content,
                origin));
  }

  /** The devices that are asked for; where there is to be none, the image has none. */
  private static List<BlockDevice> devices(
      RegisterImageRequest request, Function<DeviceRequest, BlockDevice> toBlockDevice) {
    DeviceRequest.checkNames(request.devices());
    return request.devices().stream()
        .filter(device -> !device.noDevice())
        .map(toBlockDevice)
        .toList();
  }
}
