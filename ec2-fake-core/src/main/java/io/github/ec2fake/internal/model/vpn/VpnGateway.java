// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Resource;
import org.jspecify.annotations.Nullable;

/** A virtual private gateway, which is attached to one VPC or to none. */
public final class VpnGateway extends Resource<VpnState> {
  private final long asn;
  private final @Nullable String zone;
  private @Nullable VpnGatewayAttachment attachment;

  VpnGateway(String id, String ownerId, long asn, @Nullable String zone) {
    super(id, ownerId, VpnState.AVAILABLE);
    this.asn = asn;
    this.zone = zone;
  }

  /** The number of Amazon's side in the Border Gateway Protocol. */
  public long asn() {
    return asn;
  }

  /** The zone that was asked for; null for none. */
  public @Nullable String zone() {
    return zone;
  }

  /** Its last attachment, which stays when it is detached; null if there was none. */
  public @Nullable VpnGatewayAttachment attachment() {
    return attachment;
  }

  void attachment(VpnGatewayAttachment made) {
    attachment = made;
  }

  boolean isUsedByVpc() {
    return attachment != null && !attachment.isIn(VpnAttachmentState.DETACHED);
  }

  /** Whether it is attached to a VPC, so that routes of the VPC can lead to it. */
  public boolean isAttachedTo(String vpcId) {
    return attachment != null
        && attachment.vpcId().equals(vpcId)
        && attachment.isIn(VpnAttachmentState.ATTACHED);
  }
}
