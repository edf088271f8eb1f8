// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Lets another account use a network interface. */
@NotModelled("AwsService")
final class CreateNetworkInterfacePermission
    implements WriteAction<
        CreateNetworkInterfacePermission.Request, CreateNetworkInterfacePermission.Reply> {

  record Request(
      @Required String networkInterfaceId,
      @Nullable String awsAccountId,
      @Required String permission) {}

  record Reply(PermissionItem interfacePermission) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkInterfaces()
        .permissions()
        .create(
            call.caller(),
            request.networkInterfaceId(),
            request.awsAccountId(),
            request.permission())
        .map(made -> new Reply(PermissionItem.of(made)));
  }
}
