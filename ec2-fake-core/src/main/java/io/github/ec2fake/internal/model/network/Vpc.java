// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.List;

/**
 * An account's default VPC. No other VPCs are modelled.
 *
 * @param cidr its addresses, in CIDR notation
 * @param cidrAssociationId the id of the association with its addresses
 * @param subnets one default subnet per zone, in the order of the zones
 */
public record Vpc(
    String id,
    String ownerId,
    String cidr,
    String dhcpOptionsId,
    String cidrAssociationId,
    List<Subnet> subnets)
    implements OwnedResource {}
