// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NoParameters;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Creates the default VPC again that was deleted, with its default subnets. */
final class CreateDefaultVpc implements WriteAction<NoParameters, CreateDefaultVpc.Reply> {

  record Reply(VpcItem vpc) {}

  @Override
  public Change<Reply> check(NoParameters request, ActionContext call) {
    return call.network()
        .vpcs()
        .createDefault(call.caller())
        .map(vpc -> new Reply(VpcItem.created(vpc, call)));
  }
}
