// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import org.jspecify.annotations.Nullable;

/**
 * What CopyImage is asked for.
 *
 * @param encrypted whether the copy's snapshots are encrypted; null for what the source's are
 * @param copyTags whether the caller's tags on the source are copied
 */
public record CopyImageRequest(
    String sourceRegion,
    String sourceImageId,
    String name,
    @Nullable String description,
    @Nullable Boolean encrypted,
    boolean copyTags,
    ImageTags tags) {}
