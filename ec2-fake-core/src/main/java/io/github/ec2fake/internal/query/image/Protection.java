// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Image;

/** The reply of the actions that protect an image: how it is protected from now on. */
record Protection(String return_) {
  static Protection of(Image image) {
    return new Protection(image.deregistrationProtection());
  }
}
