package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Images;

/** Gives back a launch permission of the caller itself. */
final class CancelImageLaunchPermission extends ImageIdAction {
  CancelImageLaunchPermission() {
    super(Images::cancelLaunchPermission);
  }
}
