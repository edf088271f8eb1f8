// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The images that nobody in the cloud has made.
 *
 * @param catalogue the images that are there from the beginning; it is read when one is first
 *     needed
 * @param unknownPlatform the platform of the images that are made up for unknown ids, or null if
 *     unknown ids are refused
 */
public record PredefinedImages(
    Supplier<List<ImageTemplate>> catalogue, @Nullable Platform unknownPlatform) {

  public enum Platform {
    LINUX,
    WINDOWS
  }

  public static List<ImageTemplate> builtIn() {
    return BuiltInImages.ALL;
  }

  /** Makes up a public image of Amazon's for an unknown id; null if unknown ids are refused. */
  @Nullable ImageTemplate unknown(String id) {
    if (unknownPlatform == null) {
      return null;
    }
    boolean windows = unknownPlatform == Platform.WINDOWS;
    String name = (windows ? "Windows-" : "Linux-") + id;
    int size = windows ? 30 : 8;
    String snapshotId = "snap-" + id.substring(id.indexOf('-') + 1);
    return ImageTemplate.everywhere(
        id,
        windows ? "206029621532" : "137112412989",
        new ImageMetadata(name, "amazon/" + name, "amazon", null),
        new ImageContent(
            "x86_64",
            "hvm",
            null,
            null,
            new RootDevice(
                "/dev/sda1", true, size, windows ? WindowsDisk.ofPublicImage(name) : null),
            List.of(
                new BlockDevice(
                    "/dev/sda1",
                    null,
                    new BlockDevice.Volume(snapshotId, size, true, "standard", false))),
            List.of(),
            ImageFeatures.UNKNOWN));
  }
}
