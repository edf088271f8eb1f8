// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back all launch permissions of an image. */
final class ResetImageAttribute implements VoidAction<ResetImageAttribute.Request> {

  record Request(@Required String imageId, @Required String attribute) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.images().resetAttribute(call.caller(), request.imageId(), request.attribute());
  }
}
