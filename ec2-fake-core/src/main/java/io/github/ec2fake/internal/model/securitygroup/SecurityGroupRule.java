// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group.
 *
 * @param id {@code sgr-} and hexadecimal digits
 */
public record SecurityGroupRule(String id, Permission permission, @Nullable String description) {}
