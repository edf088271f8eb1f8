// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/**
 * The new description of a rule.
 *
 * @param description null if the rule is to have none
 */
public record RuleDescription(String ruleId, @Nullable String description) {}
