// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Restores an image from the Recycle Bin. Its snapshots have to be restored before. */
final class RestoreImageFromRecycleBin implements VoidAction<ImageId> {

  @Override
  public Change<?> change(ImageId request, ActionContext call) {
    return call.images().restore(call.caller(), request.imageId());
  }
}
