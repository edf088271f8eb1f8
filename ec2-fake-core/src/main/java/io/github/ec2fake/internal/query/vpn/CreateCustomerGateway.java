// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpn.NewCustomerGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells EC2 of a customer's device. */
final class CreateCustomerGateway
    implements WriteAction<CreateCustomerGateway.Request, CreateCustomerGateway.Reply> {

  record Request(
      @Required String type,
      @Nullable Integer bgpAsn,
      @Nullable Long bgpAsnExtended,
      @Nullable String ipAddress,
      @Nullable String publicIp,
      @Nullable String certificateArn,
      @Nullable String deviceName,
      List<TagSpecification> tagSpecification) {

    /** {@code PublicIp} is the former name of {@code IpAddress}. */
    NewCustomerGateway toModel() {
      return new NewCustomerGateway(
          type,
          NewCustomerGateway.asn(bgpAsn, bgpAsnExtended),
          ipAddress == null ? publicIp : ipAddress,
          certificateArn,
          deviceName);
    }
  }

  record Reply(CustomerGatewayItem customerGateway) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.customerGateways()
        .create(
            call.caller(),
            request.toModel(),
            TagSpecification.tags(request.tagSpecification(), "customer-gateway"))
        .map(gateway -> new Reply(CustomerGatewayItem.of(gateway, call)));
  }
}
