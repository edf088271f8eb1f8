// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;

/** The caller's conversion tasks. */
final class DescribeConversionTasks
    implements ReadAction<DescribeConversionTasks.Request, DescribeConversionTasks.Reply> {

  record Request(List<String> conversionTaskId) {}

  record Reply(List<ConversionTaskItem> conversionTasks) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.CONVERSION_TASKS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        call.conversionTasks().describe(call.caller(), request.conversionTaskId()).stream()
            .map(task -> ConversionTaskItem.of(task, call))
            .toList());
  }
}
