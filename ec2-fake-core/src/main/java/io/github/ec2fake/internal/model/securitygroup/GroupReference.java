// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

/**
 * That rules of a peered VPC name a group.
 *
 * @param referencingVpcId the VPC of the rules
 */
public record GroupReference(
    String groupId, String referencingVpcId, String vpcPeeringConnectionId) {}
