// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A VPC endpoint as CreateVpcEndpoint is asked for it.
 *
 * @param type EC2's word; null for a gateway endpoint
 * @param policy null for full access
 * @param dns of an interface endpoint
 */
public record NewVpcEndpoint(
    @Nullable String type,
    String vpcId,
    String serviceName,
    @Nullable String policy,
    List<String> routeTableIds,
    List<String> subnetIds,
    List<String> groupIds,
    EndpointDns dns,
    Map<String, String> tags) {}
