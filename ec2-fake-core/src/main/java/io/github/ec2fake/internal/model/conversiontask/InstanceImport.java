// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import io.github.ec2fake.internal.model.instance.LaunchOptions;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.LaunchRequest.Boot;
import io.github.ec2fake.internal.model.instance.LaunchRequest.Networking;
import io.github.ec2fake.internal.model.instance.LaunchRequest.Options;
import io.github.ec2fake.internal.model.instance.LaunchRequest.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ImportInstance is asked for.
 *
 * @param platform {@code Windows} or {@code Linux}
 * @param architecture {@code i386} or {@code x86_64}; null for the latter
 * @param instanceType null for EC2's default
 * @param userData in base64, or null
 * @param disk the one disk of the virtual machine
 */
public record InstanceImport(
    String platform,
    @Nullable String description,
    @Nullable String architecture,
    @Nullable String instanceType,
    Placement placement,
    Networking networking,
    @Nullable String userData,
    Options options,
    DiskImageRequest disk) {

  boolean windows() {
    return platform.equals("Windows");
  }

  /** The launch that brings the instance into being. */
  LaunchRequest launch(String imageId) {
    return new LaunchRequest(
        imageId,
        instanceType,
        null,
        placement,
        networking,
        new Boot(null, null, userData),
        options,
        LaunchOptions.NONE,
        List.of(),
        LaunchRequest.Tags.none());
  }
}
