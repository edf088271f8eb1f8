// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.RootDevice;
import io.github.ec2fake.windows.Ec2Config;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The image that an imported instance shows. It has none of its own; EC2 shows the id of one that
 * is listed to nobody.
 */
final class ImportedImage {
  private static final String ROOT = "/dev/sda1";

  private ImportedImage() {}

  static String id(String instanceId) {
    return Ids.twin("i-", instanceId, "ami-");
  }

  static Image of(String imageId, InstanceImport asked, int rootGiB, Instant now) {
    return Images.unlisted(
        imageId,
        now,
        new ImageContent(
            Objects.requireNonNullElse(asked.architecture(), "x86_64"),
            "hvm",
            null,
            null,
            new RootDevice(ROOT, true, rootGiB, asked.windows() ? disk() : null),
            List.of(),
            List.of(),
            ImageFeatures.UNKNOWN));
  }

  /** Windows as it was shut down: not prepared by Sysprep, so that it keeps its password. */
  private static WindowsDisk disk() {
    return new WindowsDisk(
        Ec2Config.defaults(), false, false, null, "", null, null, null, List.of());
  }
}
