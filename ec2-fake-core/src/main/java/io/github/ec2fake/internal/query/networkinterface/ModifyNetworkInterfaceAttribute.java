// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.networkinterface.InterfaceAttributes.AttributeChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes one attribute of a network interface. */
final class ModifyNetworkInterfaceAttribute
    implements VoidAction<ModifyNetworkInterfaceAttribute.Request> {

  record Text(@Nullable String value) {}

  record Flag(@Nullable Boolean value) {}

  record Attachment(@Nullable String attachmentId, @Nullable Boolean deleteOnTermination) {}

  record Request(
      @Required String networkInterfaceId,
      @Nullable Attachment attachment,
      @Nullable Text description,
      List<String> securityGroupId,
      @Nullable Flag sourceDestCheck,
      @Nullable Boolean associatePublicIpAddress,
      @Nullable Boolean enablePrimaryIpv6,
      OptionParameters.@Nullable Tracking connectionTrackingSpecification,
      OptionParameters.@Nullable EnaSrd enaSrdSpecification) {

    AttributeChange toModel() {
      return new AttributeChange(
          attachment == null
              ? null
              : new AttributeChange.Attachment(
                  attachment.attachmentId(), attachment.deleteOnTermination()),
          description == null ? null : description.value(),
          securityGroupId,
          sourceDestCheck == null ? null : sourceDestCheck.value(),
          associatePublicIpAddress,
          enablePrimaryIpv6,
          connectionTrackingSpecification == null
              ? null
              : connectionTrackingSpecification.toModel(),
          enaSrdSpecification == null
              ? null
              : OptionParameters.EnaSrd.toModel(enaSrdSpecification));
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkInterfaces()
        .attributes()
        .modify(call.caller(), request.networkInterfaceId(), request.toModel());
  }
}
