package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Images;

/** Puts a disabled image into service again. */
final class EnableImage extends ImageIdAction {
  EnableImage() {
    super(Images::enable);
  }
}
