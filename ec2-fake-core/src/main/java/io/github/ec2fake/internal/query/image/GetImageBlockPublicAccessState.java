// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NoParameters;
import io.github.ec2fake.internal.query.action.ReadAction;

/** Whether the caller can make images public. */
final class GetImageBlockPublicAccessState implements ReadAction<NoParameters, PublicAccess> {

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public PublicAccess serve(NoParameters request, ActionContext call) {
    return new PublicAccess(call.images().blockPublicAccessState(call.caller()));
  }
}
