// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointChanges.Members;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Lets others make endpoints for a service of the caller, or does so no more. */
final class ModifyVpcEndpointServicePermissions
    implements WriteAction<
        ModifyVpcEndpointServicePermissions.Request, ModifyVpcEndpointServicePermissions.Reply> {

  record Request(
      @Required String serviceId,
      List<String> addAllowedPrincipals,
      List<String> removeAllowedPrincipals) {}

  record Reply(List<ServicePermissionItem> addedPrincipalSet, boolean return_) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .userServices()
        .permit(
            call.caller(),
            request.serviceId(),
            new Members(request.addAllowedPrincipals(), request.removeAllowedPrincipals()))
        .map(
            added ->
                new Reply(
                    added.stream().map(each -> ServicePermissionItem.of(each, call)).toList(),
                    true));
  }
}
