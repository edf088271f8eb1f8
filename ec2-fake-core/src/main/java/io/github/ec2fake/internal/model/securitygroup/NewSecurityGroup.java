// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A security group as CreateSecurityGroup is asked for it.
 *
 * @param vpcId null for the default VPC or EC2-Classic
 */
public record NewSecurityGroup(
    String name, String description, @Nullable String vpcId, Map<String, String> tags) {}
