// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.storage.SnapshotCopier;
import org.jspecify.annotations.Nullable;

/**
 * What CopyImage is asked for.
 *
 * @param encryption how the copy's snapshots are encrypted
 * @param copyTags whether the caller's tags on the source are copied
 */
public record CopyImageRequest(
    String sourceRegion,
    String sourceImageId,
    String name,
    @Nullable String description,
    SnapshotCopier.Encryption encryption,
    boolean copyTags,
    ImageTags tags) {}
