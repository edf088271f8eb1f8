// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The domain names of the caller's elastic addresses. */
final class DescribeAddressesAttribute
    implements ReadAction<DescribeAddressesAttribute.Request, DescribeAddressesAttribute.Reply> {

  record Request(
      List<String> allocationId,
      @Nullable String attribute,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<AddressAttributeItem> addressSet, @Nullable String nextToken) {}

  @Override
  public @Nullable ResourceKind shows() {
    return ResourceKind.ADDRESSES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Address> found =
        call.addresses()
            .domainNames()
            .describe(call.caller(), request.allocationId(), request.attribute());
    return Page.of(found, request.maxResults(), request.nextToken())
        .map(AddressAttributeItem::of)
        .reply(Reply::new);
  }
}
