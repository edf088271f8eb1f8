// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.networkinterface.InterfaceAttributes.Attribute;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attribute of a network interface. */
final class DescribeNetworkInterfaceAttribute
    implements ReadAction<
        DescribeNetworkInterfaceAttribute.Request, DescribeNetworkInterfaceAttribute.Reply> {

  record Request(@Required String networkInterfaceId, @Required String attribute) {}

  record Text(String value) {}

  record Flag(boolean value) {}

  record Reply(
      String networkInterfaceId,
      NetworkInterfaceItem.@Nullable Attachment attachment,
      @Nullable Text description,
      @Nullable List<GroupItem> groupSet,
      @Nullable Flag sourceDestCheck,
      @Nullable Boolean associatePublicIpAddress) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.NETWORK_INTERFACES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Attribute asked = Attribute.named(request.attribute());
    NetworkInterface found =
        call.networkInterfaces().require(call.caller(), request.networkInterfaceId());
    return new Reply(
        found.id(),
        asked == Attribute.ATTACHMENT ? NetworkInterfaceItem.Attachment.of(found) : null,
        asked == Attribute.DESCRIPTION ? new Text(found.description()) : null,
        asked == Attribute.GROUP_SET ? GroupItem.of(found.groups()) : null,
        asked == Attribute.SOURCE_DEST_CHECK ? new Flag(found.sourceDestCheck()) : null,
        asked == Attribute.ASSOCIATE_PUBLIC_IP_ADDRESS ? found.associatePublicIpAddress() : null);
  }
}
