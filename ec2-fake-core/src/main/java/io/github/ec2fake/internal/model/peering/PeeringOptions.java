// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import org.jspecify.annotations.Nullable;

/**
 * What ModifyVpcPeeringConnectionOptions is asked to change on one side; null is left as it is.
 *
 * @param dnsResolutionFromRemote whether the other VPC resolves this one's public DNS names to
 *     private addresses
 * @param egressFromClassicLink whether instances on EC2-Classic reach the other VPC
 * @param egressToClassicLink whether this VPC reaches instances on EC2-Classic
 */
public record PeeringOptions(
    @Nullable Boolean dnsResolutionFromRemote,
    @Nullable Boolean egressFromClassicLink,
    @Nullable Boolean egressToClassicLink) {

  boolean isAboutClassicLink() {
    return egressFromClassicLink != null || egressToClassicLink != null;
  }

  boolean asksForClassicLink() {
    return Boolean.TRUE.equals(egressFromClassicLink) || Boolean.TRUE.equals(egressToClassicLink);
  }
}
