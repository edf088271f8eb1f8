// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Begins to cancel a conversion task, and removes what it has made. */
final class CancelConversionTask implements VoidAction<CancelConversionTask.Request> {

  record Request(@Required String conversionTaskId, @Nullable String reasonMessage) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.conversionTasks()
        .cancel(call.caller(), request.conversionTaskId(), request.reasonMessage());
  }
}
