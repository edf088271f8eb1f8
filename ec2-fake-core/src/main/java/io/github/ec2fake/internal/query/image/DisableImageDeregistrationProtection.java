// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Lets an image be deregistered again. */
final class DisableImageDeregistrationProtection implements WriteAction<ImageId, Protection> {

  @Override
  public Change<Protection> check(ImageId request, ActionContext call) {
    return call.images()
        .disableDeregistrationProtection(call.caller(), request.imageId())
        .map(Protection::of);
  }
}
