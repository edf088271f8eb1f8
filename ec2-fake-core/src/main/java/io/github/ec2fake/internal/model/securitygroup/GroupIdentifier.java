// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/**
 * The security group that a caller names, by its id or by its name in the default VPC or
 * EC2-Classic.
 */
public record GroupIdentifier(@Nullable String groupId, @Nullable String groupName) {}
