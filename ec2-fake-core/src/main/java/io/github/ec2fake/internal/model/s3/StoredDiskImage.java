// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import org.jspecify.annotations.Nullable;

/**
 * A disk image in a bucket, as VM Import reads it.
 *
 * @param format {@code VMDK}, {@code VHD}, {@code VHDX}, {@code RAW} or {@code OVA}
 * @param sizeBytes of the file
 * @param volumeGiB of the disk that it holds
 * @param windows whether Windows is on it; otherwise it is Linux
 * @param defect what its conversion fails with; null if it can be converted
 */
public record StoredDiskImage(
    String format, long sizeBytes, int volumeGiB, boolean windows, @Nullable String defect) {}
