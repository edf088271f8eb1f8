// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointChanges.Members;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyVpcEndpointServiceConfiguration is asked to change; null where it says nothing.
 *
 * @param ipAddressTypes EC2's words
 */
public record EndpointServiceChanges(
    @Nullable Boolean requiresAcceptance,
    @Nullable String privateDnsName,
    boolean removePrivateDnsName,
    Members loadBalancerArns,
    Members ipAddressTypes) {}
