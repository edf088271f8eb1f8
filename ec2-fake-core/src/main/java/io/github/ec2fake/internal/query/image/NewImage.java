// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Image;

/** The reply of the actions that make an image. */
record NewImage(String imageId) {
  static NewImage of(Image image) {
    return new NewImage(image.id());
  }
}
