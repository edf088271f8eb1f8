// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What RegisterImage is asked for.
 *
 * @param location the manifest's path, or null
 * @param name the image's name, or null for the manifest's path
 * @param architecture the architecture, or null for the manifest's or {@code i386}
 * @param virtualizationType {@code paravirtual} or {@code hvm}, or null
 */
public record RegisterImageRequest(
    @Nullable String location,
    @Nullable String rootDeviceName,
    @Nullable String name,
    @Nullable String description,
    @Nullable String architecture,
    @Nullable String virtualizationType,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    ImageFeatures features,
    List<DeviceRequest> devices,
    Map<String, String> tags) {}
