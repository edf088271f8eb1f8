// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CreateVolume, or RunInstances for a block device, is asked for.
 *
 * @param size in GiB; null for the snapshot's
 * @param snapshotId what to fill it with, or null
 * @param type EC2's name of its type, or null for the default
 * @param iops operations per second, or null
 * @param throughput in MiB per second, or null for the usual one of its type
 * @param encrypted whether to encrypt it, or null for what the snapshot is
 * @param kmsKeyId what to encrypt it with, or null
 * @param multiAttach whether it can be attached to several instances; null for no
 */
public record NewVolume(
    String zone,
    @Nullable Integer size,
    @Nullable String snapshotId,
    @Nullable String type,
    @Nullable Integer iops,
    @Nullable Integer throughput,
    @Nullable Boolean encrypted,
    @Nullable String kmsKeyId,
    @Nullable Boolean multiAttach,
    Map<String, String> tags) {}
