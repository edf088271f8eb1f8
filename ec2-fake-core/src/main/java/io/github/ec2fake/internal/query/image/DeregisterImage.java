// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Takes an image out of service for good. */
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class DeregisterImage implements VoidAction<ImageId> {

  @Override
  public Change<?> change(ImageId request, ActionContext call) {
    return call.images().deregister(call.caller(), request.imageId());
  }
}
