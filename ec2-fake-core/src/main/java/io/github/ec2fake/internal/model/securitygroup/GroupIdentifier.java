package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/**
 * The security group that a caller names, in one of two ways.
 *
 * @param groupId its id, or null
 * @param groupName its name in the default VPC or EC2-Classic, or null
 */
public record GroupIdentifier(@Nullable String groupId, @Nullable String groupName) {}
