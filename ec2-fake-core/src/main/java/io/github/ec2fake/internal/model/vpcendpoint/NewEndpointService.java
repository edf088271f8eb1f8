// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service as CreateVpcEndpointServiceConfiguration is asked for it.
 *
 * @param requiresAcceptance null for true
 * @param ipAddressTypes EC2's words; empty for IPv4
 */
public record NewEndpointService(
    @Nullable Boolean requiresAcceptance,
    @Nullable String privateDnsName,
    List<String> loadBalancerArns,
    List<String> ipAddressTypes,
    Map<String, String> tags) {}
