// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.s3.Manifest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an image was made from.
 *
 * @param instanceId the instance, or null if it was not made from one
 * @param sourceImage the image that it is a copy of, or null if it is none
 * @param manifest the bundle that it or the image it is a copy of was registered from, or null
 */
public record ImageOrigin(
    @Nullable String instanceId, @Nullable SourceImage sourceImage, @Nullable Manifest manifest) {

  public record SourceImage(String imageId, String region) {}

  /** Nothing that EC2 tells. */
  public static final ImageOrigin NONE = new ImageOrigin(null, null, null);

  static ImageOrigin instance(@Nullable String instanceId) {
    return new ImageOrigin(instanceId, null, null);
  }

  static ImageOrigin bundle(Manifest manifest) {
    return new ImageOrigin(null, null, manifest);
  }

  /** An image that CreateImage makes of an instance, which was launched from another image. */
  static ImageOrigin instance(String instanceId, String imageId, String region) {
    return new ImageOrigin(instanceId, new SourceImage(imageId, region), null);
  }

  static ImageOrigin image(String imageId, String region, @Nullable Manifest manifest) {
    return new ImageOrigin(null, new SourceImage(imageId, region), manifest);
  }

  /** Whether CopyImage has made it. */
  boolean isCopy() {
    return sourceImage != null && instanceId == null;
  }

  Set<String> sourceIds() {
    Set<String> ids = new HashSet<>();
    if (sourceImage != null && isCopy()) {
      ids.add(sourceImage.imageId());
    }
    if (instanceId != null) {
      ids.add(instanceId);
    }
    return ids;
  }
}
