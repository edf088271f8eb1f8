// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Proves whose the domain of the private DNS name of a service is. */
final class StartVpcEndpointServicePrivateDnsVerification
    implements VoidAction<StartVpcEndpointServicePrivateDnsVerification.Request> {

  record Request(@Required String serviceId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpcEndpoints().userServices().verify(call.caller(), request.serviceId());
  }
}
