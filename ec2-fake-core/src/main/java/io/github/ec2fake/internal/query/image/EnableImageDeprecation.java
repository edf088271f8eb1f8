// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Sets when an image is deprecated. */
final class EnableImageDeprecation implements VoidAction<EnableImageDeprecation.Request> {

  record Request(@Required String imageId, @Required String deprecateAt) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.images().enableDeprecation(call.caller(), request.imageId(), request.deprecateAt());
  }
}
