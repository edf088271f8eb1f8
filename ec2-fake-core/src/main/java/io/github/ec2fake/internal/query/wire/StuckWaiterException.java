// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.io.IOException;

/**
 * One of the SDK's waiters polls again for what a fault holds, and would go on to no purpose,
 * sleeping for real between its polls. A transport in whose client it waits can end that.
 */
public final class StuckWaiterException extends IOException {
  private static final long serialVersionUID = 1;

  public StuckWaiterException(String message) {
    super(message);
  }
}
