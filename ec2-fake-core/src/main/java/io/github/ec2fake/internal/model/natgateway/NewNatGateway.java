// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A NAT gateway as CreateNatGateway is asked for it.
 *
 * @param connectivityType EC2's word; null for a public one
 * @param allocationId of the elastic address of a public one
 * @param privateIpAddress null for one of EC2's choice
 */
public record NewNatGateway(
    String subnetId,
    @Nullable String connectivityType,
    @Nullable String allocationId,
    @Nullable String privateIpAddress,
    Map<String, String> tags) {}
