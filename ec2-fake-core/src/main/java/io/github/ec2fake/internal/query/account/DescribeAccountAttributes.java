// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.account;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.network.AccountAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's platform, default VPC and quotas. */
final class DescribeAccountAttributes
    implements ReadAction<DescribeAccountAttributes.Request, DescribeAccountAttributes.Reply> {

  record Request(List<String> attributeName) {}

  record Reply(List<Item> accountAttributeSet) {}

  record Item(String attributeName, List<Value> attributeValueSet) {}

  record Value(String attributeValue) {}

  @Override
  public @Nullable ResourceKind shows() {
    return ResourceKind.VPCS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<AccountAttribute> asked =
        request.attributeName().stream().map(AccountAttribute::of).toList();
    String account = call.caller().account();
    return new Reply(
        Stream.of(AccountAttribute.values())
            .filter(each -> asked.isEmpty() || asked.contains(each))
            .map(
                each ->
                    new Item(
                        each.word(),
                        each.values(account, call.network(), call.quotas()).stream()
                            .map(Value::new)
                            .toList()))
            .toList());
  }
}
