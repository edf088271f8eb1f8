// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

/**
 * The association of a block of addresses with a VPC or a subnet.
 *
 * @param cidr the block, in CIDR notation
 */
public record CidrAssociation(String id, String cidr) {}
