// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import org.jspecify.annotations.Nullable;

/**
 * A disk image as a request describes it, and the volume for it.
 *
 * @param format EC2's word for its format
 * @param bytes how large the file is
 * @param manifestUrl where its import manifest lies in S3
 * @param volumeGiB the size of the volume; null for as many GiB as the file has
 */
public record DiskImageRequest(
    String format,
    long bytes,
    String manifestUrl,
    @Nullable String description,
    @Nullable Integer volumeGiB) {

  private static final long GIB = 1L << 30;

  int sizeGiB() {
    return volumeGiB != null ? volumeGiB : (int) ((bytes + GIB - 1) / GIB);
  }
}
