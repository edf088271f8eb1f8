package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Images;

/** Takes an image out of service until it is enabled again. */
final class DisableImage extends ImageIdAction {
  DisableImage() {
    super(Images::disable);
  }
}
