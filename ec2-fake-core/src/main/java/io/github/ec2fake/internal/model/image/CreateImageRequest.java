// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CreateImage is asked for.
 *
 * @param noReboot whether the instance is left running while its volumes are imaged
 * @param devices changes to the instance's block device mapping
 */
public record CreateImageRequest(
    String instanceId,
    String name,
    @Nullable String description,
    boolean noReboot,
    List<DeviceRequest> devices,
    ImageTags tags) {}
