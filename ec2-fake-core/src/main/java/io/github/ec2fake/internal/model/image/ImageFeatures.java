// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import org.jspecify.annotations.Nullable;

/**
 * What an image says about the hardware that its instances need. Launches check ENA; the rest is
 * stored and shown only.
 *
 * @param enaSupport whether it has a driver for the Elastic Network Adapter; null if it is not
 *     known, because the image is made up, or was saved without
 * @param sriovNetSupport {@code simple} for enhanced networking, or null
 * @param bootMode {@code legacy-bios}, {@code uefi} or {@code uefi-preferred}, or null
 * @param tpmSupport {@code v2.0}, or null
 * @param imdsSupport {@code v2.0} if its instances answer version 2 of the metadata service only,
 *     or null
 * @param uefiData base64 that nobody but its owner sees, or null
 */
public record ImageFeatures(
    @Nullable Boolean enaSupport,
    @Nullable String sriovNetSupport,
    @Nullable String bootMode,
    @Nullable String tpmSupport,
    @Nullable String imdsSupport,
    @Nullable String uefiData) {

  /** None, as in 2011. */
  public static final ImageFeatures NONE = ena(false);

  /** A driver for the Elastic Network Adapter. */
  public static final ImageFeatures ENA = ena(true);

  /** What the image needs is not known, so that it can be launched on whatever there is. */
  public static final ImageFeatures UNKNOWN = ena(null);

  private static ImageFeatures ena(@Nullable Boolean support) {
    return new ImageFeatures(support, null, null, null, null, null);
  }

  public boolean areKnown() {
    return enaSupport != null;
  }

  /** The same with version 2 of the metadata service, which cannot be taken back. */
  ImageFeatures withImdsSupport(String version) {
    return new ImageFeatures(enaSupport, sriovNetSupport, bootMode, tpmSupport, version, uefiData);
  }
}
