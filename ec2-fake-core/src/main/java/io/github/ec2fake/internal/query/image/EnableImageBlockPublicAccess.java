// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets the caller make no more images public. */
final class EnableImageBlockPublicAccess
    implements WriteAction<EnableImageBlockPublicAccess.Request, PublicAccess> {

  record Request(@Required String imageBlockPublicAccessState) {}

  @Override
  public Change<PublicAccess> check(Request request, ActionContext call) {
    return call.images()
        .enableBlockPublicAccess(call.caller(), request.imageBlockPublicAccessState())
        .map(PublicAccess::new);
  }
}
