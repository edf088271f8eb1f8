// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.securitygroup.GroupRule;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the caller's security groups.
 *
 * <p>The filter {@code group-id} is checked like an id: EC2 refuses a value that is malformed
 * (localstack/localstack#9059) and one that is no group's (hashicorp/terraform-provider-aws#46119).
 * Of a pattern it cannot be said.
 */
final class DescribeSecurityGroupRules
    extends DescribeAction<DescribeSecurityGroupRules.Request, DescribeSecurityGroupRules.Reply> {

  record Request(
      List<String> securityGroupRuleId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<RuleItem> securityGroupRuleSet, @Nullable String nextToken) {}

  private static final String GROUP_ID = "group-id";

  private static final Filters<GroupRule> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byIds(
                      GROUP_ID,
                      rule -> rule.group().id(),
                      (groups, call) -> call.securityGroups().rules().idsOf(groups))
                  .by("security-group-rule-id", GroupRule::id)
                  .byTag((rule, call) -> call.tags().of(call.caller().account(), rule.id())));

  DescribeSecurityGroupRules() {
    super(ResourceKind.SECURITY_GROUPS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("securityGroupRuleIds", request.securityGroupRuleId(), request.maxResults());
    List<String> groupIds =
        request.filter().stream()
            .filter(filter -> filter.name().equals(GROUP_ID))
            .flatMap(filter -> filter.value().stream())
            .filter(value -> !Filters.isPattern(value))
            .toList();
    List<GroupRule> found =
        call.securityGroups()
            .rules()
            .describe(call.caller(), request.securityGroupRuleId(), groupIds);
    return FILTERS.page(found, request, call, RuleItem::of).reply(Reply::new);
  }
}
