// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Names endpoints of a service, to accept or to reject them. */
record ServiceConnectionsRequest(
    @Required String serviceId, @Required List<String> vpcEndpointId) {}
