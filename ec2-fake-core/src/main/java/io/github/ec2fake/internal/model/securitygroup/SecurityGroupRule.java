package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group.
 *
 * @param id {@code sgr-} and hexadecimal digits
 * @param permission what it permits
 * @param description why, or null
 */
public record SecurityGroupRule(String id, Permission permission, @Nullable String description) {}
