// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Protects an image from being deregistered. */
final class EnableImageDeregistrationProtection
    implements WriteAction<EnableImageDeregistrationProtection.Request, Protection> {

  record Request(@Required String imageId, @Nullable Boolean withCooldown) {}

  @Override
  public Change<Protection> check(Request request, ActionContext call) {
    return call.images()
        .enableDeregistrationProtection(
            call.caller(), request.imageId(), Boolean.TRUE.equals(request.withCooldown()))
        .map(Protection::of);
  }
}
