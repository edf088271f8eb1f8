// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.egressonlygateway;

import io.github.ec2fake.internal.model.egressonlygateway.EgressOnlyInternetGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;

/** An egress-only internet gateway, as it is created and described. */
record EgressOnlyInternetGatewayItem(
    String egressOnlyInternetGatewayId, List<Attachment> attachmentSet, List<TagItem> tagSet) {

  record Attachment(String vpcId, String state) {}

  static EgressOnlyInternetGatewayItem of(EgressOnlyInternetGateway gateway, ActionContext call) {
    return new EgressOnlyInternetGatewayItem(
        gateway.id(),
        List.of(new Attachment(gateway.vpcId(), "attached")),
        TagItem.orEmpty(call, gateway.id()));
  }
}
