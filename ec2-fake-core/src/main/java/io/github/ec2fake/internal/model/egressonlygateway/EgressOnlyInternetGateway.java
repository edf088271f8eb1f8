// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.egressonlygateway;

import io.github.ec2fake.internal.model.base.OwnedResource;

/** An egress-only internet gateway, which belongs to one VPC for good. */
public record EgressOnlyInternetGateway(String id, String ownerId, String vpcId)
    implements OwnedResource {}
