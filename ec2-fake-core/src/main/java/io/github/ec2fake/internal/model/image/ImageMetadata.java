// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import org.jspecify.annotations.Nullable;

/**
 * What an image is called and where it lies.
 *
 * @param name its name, or its manifest's path if it was registered without a name
 * @param location the manifest's path of an image with an instance-store root, else owner and name
 * @param ownerAlias the owner's alias, for example {@code amazon}, or null
 */
public record ImageMetadata(
    String name, String location, @Nullable String ownerAlias, @Nullable String description) {

  /** The metadata of an image that is stored in snapshots. */
  static ImageMetadata of(String ownerId, String name, @Nullable String description) {
    return new ImageMetadata(name, ownerId + "/" + name, null, description);
  }

  ImageMetadata withDescription(String newDescription) {
    return new ImageMetadata(
        name, location, ownerAlias, newDescription.isEmpty() ? null : newDescription);
  }
}
