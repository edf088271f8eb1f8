// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Puts a disabled image into service again. */
final class EnableImage implements VoidAction<ImageId> {

  @Override
  public Change<?> change(ImageId request, ActionContext call) {
    return call.images().enable(call.caller(), request.imageId());
  }
}
