package io.github.ec2fake.internal.model.s3;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle's manifest says of the image in it.
 *
 * @param bundleId what made it: another bundle in its place is another manifest, whatever it says
 * @param architecture {@code i386} or {@code x86_64}
 * @param windows whether its platform is Windows
 * @param windowsDisk what Windows has on the root, or null if it is of another platform
 * @param rootDeviceName the root's device
 * @param sizeGiB the size of the root, which is all that a bundle holds
 * @param virtualizationType {@code hvm} or {@code paravirtual}
 * @param kernelId the kernel, or null
 * @param ramdiskId the RAM disk, or null
 * @param productCodes the product codes of the image that the instance was launched from
 */
public record Manifest(
    String bundleId,
    String architecture,
    boolean windows,
    @Nullable WindowsDisk windowsDisk,
    String rootDeviceName,
    int sizeGiB,
    String virtualizationType,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    List<String> productCodes) {}
