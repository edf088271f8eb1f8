// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.vpn.CustomerGateway;
import io.github.ec2fake.internal.model.vpn.NewCustomerGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer gateway, as it is created and described. */
record CustomerGatewayItem(
    String customerGatewayId,
    String state,
    String type,
    @Nullable String ipAddress,
    @Nullable String bgpAsn,
    @Nullable String bgpAsnExtended,
    @Nullable String certificateArn,
    @Nullable String deviceName,
    List<TagItem> tagSet) {

  static CustomerGatewayItem of(CustomerGateway gateway, ActionContext call) {
    NewCustomerGateway terms = gateway.terms();
    String asn = Long.toString(terms.asn());
    return new CustomerGatewayItem(
        gateway.id(),
        gateway.state().word(),
        terms.type(),
        terms.ipAddress(),
        terms.hasExtendedAsn() ? null : asn,
        terms.hasExtendedAsn() ? asn : null,
        terms.certificateArn(),
        terms.deviceName(),
        TagItem.orEmpty(call, gateway.id()));
  }
}
