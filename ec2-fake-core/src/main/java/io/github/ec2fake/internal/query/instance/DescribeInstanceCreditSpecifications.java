// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The credit options of burstable instances. */
final class DescribeInstanceCreditSpecifications
    extends DescribeAction<
        DescribeInstanceCreditSpecifications.Request, DescribeInstanceCreditSpecifications.Reply> {

  record Request(
      List<String> instanceId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<Item> instanceCreditSpecificationSet, @Nullable String nextToken) {}

  record Item(String instanceId, String cpuCredits) {}

  private static final Filters<Instance> FILTERS =
      new Filters<>(filters -> filters.byId("instance-id", Instance::id));

  DescribeInstanceCreditSpecifications() {
    super(ResourceKind.INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("instancesSet", request.instanceId(), request.maxResults());
    List<Instance> found =
        call.instances().optionChanges().withCredits(call.caller(), request.instanceId());
    return FILTERS
        .page(
            found,
            request,
            call,
            (each, context) -> new Item(each.id(), Objects.requireNonNull(each.cpuCredits())))
        .reply(Reply::new);
  }
}
