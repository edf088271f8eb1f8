// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.model.conversiontask.ConversionTask;
import io.github.ec2fake.internal.query.action.ActionContext;

/** The reply of the actions that begin a conversion task. */
record ConversionTaskReply(ConversionTaskItem conversionTask) {

  static ConversionTaskReply of(ConversionTask task, ActionContext call) {
    return new ConversionTaskReply(ConversionTaskItem.of(task, call));
  }
}
