// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.Nullable;

/**
 * What can be modified of a volume.
 *
 * @param size in GiB
 * @param iops operations per second, or null for a type without
 * @param throughput in MiB per second, or null for a type that EC2 shows none of
 * @param multiAttach whether it can be attached to several instances
 */
public record VolumePerformance(
    int size,
    VolumeType type,
    @Nullable Integer iops,
    @Nullable Integer throughput,
    boolean multiAttach) {}
