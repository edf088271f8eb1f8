// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Creates the default subnet of a zone again that was deleted. */
final class CreateDefaultSubnet
    implements WriteAction<CreateDefaultSubnet.Request, CreateDefaultSubnet.Reply> {

  record Request(@Required String availabilityZone, @Nullable Boolean ipv6Native) {}

  record Reply(SubnetItem subnet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.network()
        .subnets()
        .createDefault(
            call.caller(), request.availabilityZone(), Boolean.TRUE.equals(request.ipv6Native()))
        .map(subnet -> new Reply(SubnetItem.of(subnet, call)));
  }
}
