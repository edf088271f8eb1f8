// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.address.AddressMoves.Moving;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's elastic addresses that are moving between EC2-Classic and VPC. */
final class DescribeMovingAddresses
    extends DescribeAction<DescribeMovingAddresses.Request, DescribeMovingAddresses.Reply> {

  record Request(
      List<String> publicIp,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Item(String moveStatus, String publicIp) {
    static Item of(Moving move, ActionContext call) {
      return new Item(move.status(), move.address().publicIp());
    }
  }

  record Reply(List<Item> movingAddressStatusSet, @Nullable String nextToken) {}

  private static final Filters<Moving> FILTERS =
      new Filters<>(filters -> filters.by("moving-status", Moving::status));

  DescribeMovingAddresses() {
    super(ResourceKind.ADDRESSES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return FILTERS
        .page(
            call.addresses().moves().describe(call.caller(), request.publicIp()),
            request,
            call,
            Item::of)
        .reply(Reply::new);
  }
}
