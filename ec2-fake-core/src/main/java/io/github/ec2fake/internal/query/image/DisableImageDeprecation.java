package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Images;

/** Takes back when an image is deprecated. */
final class DisableImageDeprecation extends ImageIdAction {
  DisableImageDeprecation() {
    super(Images::disableDeprecation);
  }
}
