// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.AddressIdentifier;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import org.jspecify.annotations.Nullable;

/** Releases an elastic address. */
final class ReleaseAddress implements VoidAction<ReleaseAddress.Request> {

  record Request(
      @Nullable String publicIp,
      @Nullable String allocationId,
      @Nullable String networkBorderGroup) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.addresses()
        .release(
            call.caller(),
            new AddressIdentifier(request.publicIp(), request.allocationId()),
            request.networkBorderGroup());
  }
}
