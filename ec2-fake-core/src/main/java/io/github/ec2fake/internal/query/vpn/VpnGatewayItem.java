// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.vpn.VpnGateway;
import io.github.ec2fake.internal.model.vpn.VpnGatewayAttachment;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A virtual private gateway, as it is created and described. */
record VpnGatewayItem(
    String vpnGatewayId,
    String state,
    String type,
    @Nullable String availabilityZone,
    List<Attachment> attachments,
    long amazonSideAsn,
    List<TagItem> tagSet) {
  static final String TYPE = "ipsec.1";

  record Attachment(String vpcId, String state) {}

  static VpnGatewayItem of(VpnGateway gateway, ActionContext call) {
    return new VpnGatewayItem(
        gateway.id(),
        gateway.state().word(),
        TYPE,
        gateway.zone(),
        Stream.ofNullable(gateway.attachment()).map(VpnGatewayItem::attachment).toList(),
        gateway.asn(),
        TagItem.orEmpty(call, gateway.id()));
  }

  static Attachment attachment(VpnGatewayAttachment attachment) {
    return new Attachment(attachment.vpcId(), attachment.state().word());
  }
}
