// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transfers of elastic addresses that the caller offers, or offered until recently. */
final class DescribeAddressTransfers
    implements ReadAction<DescribeAddressTransfers.Request, DescribeAddressTransfers.Reply> {

  record Request(
      List<String> allocationId, @Nullable Integer maxResults, @Nullable String nextToken) {}

  record Reply(List<TransferItem> addressTransferSet, @Nullable String nextToken) {}

  @Override
  public @Nullable ResourceKind shows() {
    return ResourceKind.ADDRESSES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return Page.of(
            call.addresses().transfers().describe(call.caller(), request.allocationId()),
            request.maxResults(),
            request.nextToken())
        .map(TransferItem::of)
        .reply(Reply::new);
  }
}
