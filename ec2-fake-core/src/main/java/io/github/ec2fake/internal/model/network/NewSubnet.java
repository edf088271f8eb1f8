// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subnet as CreateSubnet is asked for it.
 *
 * @param zone null for one of EC2's choice
 * @param zoneId names the zone by its id instead; null if it does not
 * @param cidr a part of the VPC's IPv4 blocks; null for none
 * @param ipv6Cidr a part of the VPC's IPv6 block; null for none
 * @param ipv6Native whether it is for IPv6 only
 */
public record NewSubnet(
    String vpcId,
    @Nullable String cidr,
    @Nullable String ipv6Cidr,
    boolean ipv6Native,
    @Nullable String zone,
    @Nullable String zoneId,
    Map<String, String> tags) {}
