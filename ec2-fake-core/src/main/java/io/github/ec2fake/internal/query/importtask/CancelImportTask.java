// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Begins to cancel an import task. */
final class CancelImportTask
    implements WriteAction<CancelImportTask.Request, CancelImportTask.Reply> {

  record Request(@Required String importTaskId, @Nullable String cancelReason) {}

  record Reply(String importTaskId, String previousState, String state) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    // Only what is active can be cancelled.
    return call.importTasks()
        .cancel(call.caller(), request.importTaskId(), request.cancelReason())
        .map(task -> new Reply(task.id(), "active", task.state().shown().word()));
  }
}
