// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import io.github.ec2fake.internal.model.s3.ObjectUrl;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is to be imported: a snapshot, or an object in S3 by its URL or by bucket and key.
 *
 * @param format EC2's word for its format, in any case; null for a snapshot
 */
public record DiskContainer(
    @Nullable String description,
    @Nullable String deviceName,
    @Nullable String format,
    @Nullable String snapshotId,
    @Nullable String url,
    @Nullable ObjectUrl userBucket) {}
