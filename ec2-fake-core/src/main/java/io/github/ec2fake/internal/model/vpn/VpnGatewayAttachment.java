// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Resource;

/** The attachment of a virtual private gateway to a VPC. It is known by the gateway's id. */
public final class VpnGatewayAttachment extends Resource<VpnAttachmentState> {
  private final String vpcId;

  VpnGatewayAttachment(VpnGateway gateway, String vpcId) {
    super(gateway.id(), gateway.ownerId(), VpnAttachmentState.ATTACHING);
    this.vpcId = vpcId;
  }

  public String vpcId() {
    return vpcId;
  }
}
