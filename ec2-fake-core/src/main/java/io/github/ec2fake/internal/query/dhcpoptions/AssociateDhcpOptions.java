// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.dhcpoptions;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets a VPC use other DHCP options, or none. */
final class AssociateDhcpOptions implements VoidAction<AssociateDhcpOptions.Request> {

  record Request(@Required String dhcpOptionsId, @Required String vpcId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.dhcpOptions().associate(call.caller(), request.dhcpOptionsId(), request.vpcId());
  }
}
