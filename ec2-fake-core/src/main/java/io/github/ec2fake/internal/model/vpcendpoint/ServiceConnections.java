// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The endpoints of a user's services, as the owner of the services sees them.
 *
 * <p>Source: the AWS PrivateLink guide, "Accept or reject connection requests".
 */
public final class ServiceConnections {
  static final String ACCEPT = "AcceptVpcEndpointConnections";
  static final String REJECT = "RejectVpcEndpointConnections";

  private final UserEndpointServices services;
  private final Registry<VpcEndpoint> endpoints;
  private final Lifecycle<VpcEndpoint, VpcEndpointState> lifecycle;

  ServiceConnections(
      UserEndpointServices services,
      Registry<VpcEndpoint> endpoints,
      Lifecycle<VpcEndpoint, VpcEndpointState> lifecycle) {
    this.services = services;
    this.endpoints = endpoints;
    this.lifecycle = lifecycle;
  }

  /** DescribeVpcEndpointConnections. */
  public List<VpcEndpoint> describe(Caller caller) {
    return endpoints.all().stream()
        .filter(
            each ->
                each.service() instanceof UserEndpointService service
                    && services.isOwnedBy(service, caller.account()))
        .toList();
  }

  /** AcceptVpcEndpointConnections, which accepts what it can. */
  public Change<List<Refused>> accept(Caller caller, String serviceId, List<String> ids) {
    return fire(ACCEPT, caller, serviceId, ids);
  }

  /** RejectVpcEndpointConnections, which rejects what it can. */
  public Change<List<Refused>> reject(Caller caller, String serviceId, List<String> ids) {
    return fire(REJECT, caller, serviceId, ids);
  }

  private Change<List<Refused>> fire(
      String event, Caller caller, String serviceId, List<String> ids) {
    UserEndpointService service = services.require(caller, serviceId);
    ids.forEach(id -> Ids.check(VpcEndpoints.PREFIX, id, VpcEndpointErrors.MALFORMED));
    List<VpcEndpoint> found = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      VpcEndpoint endpoint = endpoints.find(id);
      if (endpoint == null || endpoint.service() != service) {
        refused.add(new Refused(id, EndpointServiceErrors.NOT_ITS_ENDPOINT.with(id, serviceId)));
      } else if (!lifecycle.allows(event, endpoint)) {
        refused.add(
            new Refused(id, EndpointServiceErrors.WRONG_STATE.with(id, endpoint.state().word())));
      } else {
        found.add(endpoint);
      }
    }
    return Change.of(() -> found.forEach(each -> lifecycle.fire(event, each)), refused);
  }
}
