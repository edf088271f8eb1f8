// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PageSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes instance types.
 *
 * <p>A page has at most 100 types, also if nobody asks for pages (ray-project/ray#11484).
 */
final class DescribeInstanceTypes
    extends DescribeAction<DescribeInstanceTypes.Request, DescribeInstanceTypes.Reply> {
  private static final int MOST = 100;

  record Request(
      List<String> instanceType,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<InstanceTypeItem> instanceTypeSet, @Nullable String nextToken) {}

  DescribeInstanceTypes() {
    super(null, InstanceTypeFilters.ALL);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("instanceTypeSet", request.instanceType(), request.maxResults());
    List<InstanceType> found = call.instanceTypes().describe(call.place(), request.instanceType());
    return InstanceTypeFilters.ALL
        .page(
            found,
            request.filter(),
            PageSize.atMost(MOST, request.maxResults()),
            request.nextToken(),
            call,
            InstanceTypeItem::of)
        .reply(Reply::new);
  }
}
