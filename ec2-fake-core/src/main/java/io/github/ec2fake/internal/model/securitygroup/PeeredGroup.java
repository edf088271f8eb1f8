// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

/**
 * How a rule's group lies in another VPC than the rule.
 *
 * @param vpcId the VPC of the group that the rule names
 * @param connectionId the connection between both VPCs, or the last one that they had
 * @param status EC2's word for the state of the connection
 */
public record PeeredGroup(String vpcId, String connectionId, String status) {}
