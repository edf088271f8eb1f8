package io.github.ec2fake.internal.model.image;

import org.jspecify.annotations.Nullable;

/**
 * What an image says about the hardware that its instances need. It is stored and shown only.
 *
 * @param enaSupport whether it has a driver for the Elastic Network Adapter, or null if nobody said
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
  public static final ImageFeatures NONE = new ImageFeatures(null, null, null, null, null, null);

  /** The same with version 2 of the metadata service, which cannot be taken back. */
  ImageFeatures withImdsSupport(String version) {
    return new ImageFeatures(enaSupport, sriovNetSupport, bootMode, tpmSupport, version, uefiData);
  }
}
