// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import org.jspecify.annotations.Nullable;

/**
 * What reserved instances are to become; null where they stay as they are.
 *
 * @param zone null for the zone that they have, or for none if the scope says so
 * @param count how many instances; null for all
 * @param platform {@code EC2-Classic} or {@code EC2-VPC}
 * @param scope {@code Region} or {@code Availability Zone}
 */
public record TargetConfiguration(
    @Nullable String zone,
    @Nullable Integer count,
    @Nullable String instanceType,
    @Nullable String platform,
    @Nullable String scope) {}
