// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.List;

/** A group with its rules that name a group of another VPC which is not to be reached any more. */
public record StaleGroup(
    SecurityGroup group, List<SecurityGroupRule> ingress, List<SecurityGroupRule> egress) {}
