// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NoParameters;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Lets the caller make images public again. */
final class DisableImageBlockPublicAccess implements WriteAction<NoParameters, PublicAccess> {

  @Override
  public Change<PublicAccess> check(NoParameters request, ActionContext call) {
    return call.images().disableBlockPublicAccess(call.caller()).map(PublicAccess::new);
  }
}
