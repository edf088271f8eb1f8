// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A VPC as CreateVpc is asked for it.
 *
 * @param tenancy {@code default} or {@code dedicated}; null for the first
 * @param withIpv6 whether it gets an IPv6 block of Amazon's
 */
public record NewVpc(
    @Nullable String cidr, @Nullable String tenancy, boolean withIpv6, Map<String, String> tags) {}
