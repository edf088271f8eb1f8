// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.dhcpoptions;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes DHCP options that no VPC uses. */
final class DeleteDhcpOptions implements VoidAction<DeleteDhcpOptions.Request> {

  record Request(@Required String dhcpOptionsId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.dhcpOptions().delete(call.caller(), request.dhcpOptionsId());
  }
}
