// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.IamInstanceProfileAssociation;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The associations of IAM instance profiles with the caller's instances. */
final class DescribeIamInstanceProfileAssociations
    extends DescribeAction<
        DescribeIamInstanceProfileAssociations.Request,
        DescribeIamInstanceProfileAssociations.Reply> {

  record Request(
      List<String> associationId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(
      List<ProfileAssociationItem> iamInstanceProfileAssociationSet, @Nullable String nextToken) {}

  private static final Filters<IamInstanceProfileAssociation> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("instance-id", association -> association.instance().id())
                  .by("state", association -> association.state().word()));

  DescribeIamInstanceProfileAssociations() {
    super(ResourceKind.INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return FILTERS
        .page(
            call.instances().profiles().describe(call.caller(), request.associationId()),
            request,
            call,
            (association, context) -> ProfileAssociationItem.of(association))
        .reply(Reply::new);
  }
}
