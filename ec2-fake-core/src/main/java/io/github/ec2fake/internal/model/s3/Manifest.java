// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a bundle's manifest.
 *
 * @param bundleId the bundle task that wrote it, by which manifests with the same content differ
 * @param architecture {@code i386} or {@code x86_64}
 * @param windowsDisk the content of a Windows root volume, or null for other platforms
 * @param sizeGiB the size of the root volume, the only one in a bundle
 * @param virtualizationType {@code hvm} or {@code paravirtual}
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
