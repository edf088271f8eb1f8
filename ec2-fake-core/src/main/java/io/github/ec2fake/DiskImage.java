// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disk image of a virtual machine, as VM Import finds it in S3; see {@link
 * Arrangement#diskImage}.
 *
 * @param format the file's format
 * @param sizeBytes the file's size in bytes, at least 1
 * @param diskGiB the size of the disk in it in GiB, 1 to 16384
 * @param windows whether Windows is on the disk; otherwise Linux is
 * @param defect what the import fails with, without {@code ClientError: }; null if the disk can be
 *     imported
 */
public record DiskImage(
    Format format, long sizeBytes, int diskGiB, boolean windows, @Nullable String defect) {
  private static final int MOST_GIB = 16 * 1024;
  private static final long GIB = 1L << 30;

  /** The format of a disk image. ImportInstance and ImportVolume know the first three. */
  public enum Format {
    /** VMware's. */
    VMDK,
    /** The bytes of the disk. */
    RAW,
    /** Microsoft's. */
    VHD,
    /** Microsoft's newer one. */
    VHDX,
    /** An archive with a virtual machine in it. */
    OVA
  }

  /**
   * Rejects a missing format and sizes that are out of bounds.
   *
   * @param format the file's format
   * @param sizeBytes the file's size in bytes, at least 1
   * @param diskGiB the size of the disk in it in GiB, 1 to 16384
   * @param windows whether Windows is on the disk; otherwise Linux is
   * @param defect what the import fails with, without {@code ClientError: }; null if the disk can
   *     be imported
   * @throws IllegalArgumentException if a size is out of bounds
   */
  public DiskImage {
    Objects.requireNonNull(format, "format");
    if (sizeBytes < 1) {
      throw new IllegalArgumentException("a disk image has at least 1 byte, not " + sizeBytes);
    }
    if (diskGiB < 1 || diskGiB > MOST_GIB) {
      throw new IllegalArgumentException(
          "the disk in a disk image has 1 to " + MOST_GIB + " GiB, not " + diskGiB);
    }
  }

  /**
   * Creates a disk image with Windows on it, a file of half the size of the disk.
   *
   * @param format the file's format
   * @param diskGiB the size of the disk in GiB, 1 to 16384
   * @return a disk image that can be imported
   * @throws IllegalArgumentException if the size is out of bounds
   */
  public static DiskImage windows(Format format, int diskGiB) {
    return new DiskImage(format, Math.max(1, diskGiB * GIB / 2), diskGiB, true, null);
  }

  /**
   * Creates a disk image with Linux on it, a file of half the size of the disk.
   *
   * @param format the file's format
   * @param diskGiB the size of the disk in GiB, 1 to 16384
   * @return a disk image that can be imported
   * @throws IllegalArgumentException if the size is out of bounds
   */
  public static DiskImage linux(Format format, int diskGiB) {
    return new DiskImage(format, Math.max(1, diskGiB * GIB / 2), diskGiB, false, null);
  }

  /**
   * Sets what is wrong with the disk: its import runs to the end, and fails with this.
   *
   * @param message EC2's message without {@code ClientError: }, for example {@code No valid
   *     partitions. Not a valid volume.}
   * @return the changed copy
   */
  public DiskImage defective(String message) {
    return new DiskImage(format, sizeBytes, diskGiB, windows, Objects.requireNonNull(message));
  }
}
