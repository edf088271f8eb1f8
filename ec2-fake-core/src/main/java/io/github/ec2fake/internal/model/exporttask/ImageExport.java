// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ExportImage is asked for.
 *
 * @param format {@code VMDK}, {@code RAW} or {@code VHD}
 * @param roleName the service role; null for {@code vmimport}
 */
public record ImageExport(
    String imageId,
    String format,
    ExportLocation location,
    @Nullable String description,
    @Nullable String roleName,
    Map<String, String> tags) {}
