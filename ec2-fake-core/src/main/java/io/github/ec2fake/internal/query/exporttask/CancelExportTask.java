// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Begins to cancel the export of an image or of an instance. */
final class CancelExportTask implements VoidAction<CancelExportTask.Request> {

  record Request(@Required String exportTaskId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.exportTasks().cancel(call.caller(), request.exportTaskId());
  }
}
