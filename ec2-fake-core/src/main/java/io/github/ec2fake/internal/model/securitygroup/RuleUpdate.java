// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

/**
 * What ModifySecurityGroupRules makes of a rule.
 *
 * @param permission what it permits from then on, with one target; without a description the rule
 *     loses the one that it has
 */
public record RuleUpdate(String ruleId, RequestedPermission permission) {}
