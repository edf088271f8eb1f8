// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Takes back when an image is deprecated. */
final class DisableImageDeprecation implements VoidAction<ImageId> {

  @Override
  public Change<?> change(ImageId request, ActionContext call) {
    return call.images().disableDeprecation(call.caller(), request.imageId());
  }
}
