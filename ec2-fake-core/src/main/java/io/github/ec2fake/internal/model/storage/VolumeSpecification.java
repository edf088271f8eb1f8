// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.Nullable;

/**
 * What a volume is made as.
 *
 * @param size in GiB
 * @param iops operations per second, or null for a type without
 * @param throughput in MiB per second, or null for a type that EC2 shows none of
 * @param kmsKeyId what it is encrypted with, or null
 * @param askedKmsKeyId the key as the call has named it, or null
 * @param multiAttach whether it can be attached to several instances
 */
record VolumeSpecification(
    String zone,
    int size,
    @Nullable String snapshotId,
    VolumeType type,
    @Nullable Integer iops,
    @Nullable Integer throughput,
    @Nullable String kmsKeyId,
    @Nullable String askedKmsKeyId,
    boolean multiAttach) {}
