// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.internal.model.internetgateway.InternetGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;

/** An internet gateway, as it is created and described. */
record InternetGatewayItem(
    String internetGatewayId,
    List<Attachment> attachmentSet,
    String ownerId,
    List<TagItem> tagSet) {
  /** What EC2 says of an attached gateway. */
  static final String ATTACHED = "available";

  record Attachment(String vpcId, String state) {}

  static InternetGatewayItem of(InternetGateway gateway, ActionContext call) {
    String vpcId = gateway.vpcId();
    return new InternetGatewayItem(
        gateway.id(),
        vpcId == null ? List.of() : List.of(new Attachment(vpcId, ATTACHED)),
        gateway.ownerId(),
        TagItem.orEmpty(call, gateway.id()));
  }
}
