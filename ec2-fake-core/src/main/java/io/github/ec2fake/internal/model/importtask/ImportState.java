// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import io.github.ec2fake.internal.model.base.ResourceState;

/**
 * The states of an import task, in their usual order. The first two are {@code active} to EC2,
 * whose status message tells more.
 */
public enum ImportState implements ResourceState {
  /** EC2 has not looked at the disk images yet. */
  PENDING,
  /** The disk images become snapshots, and those an image. */
  ACTIVE,
  /** Being cancelled, or failed; {@code deleted} is next. */
  DELETING,
  /** Cancelled or failed; the status message says which. */
  DELETED,
  COMPLETED;

  /** The state of which EC2 has a word. */
  public ImportState shown() {
    return this == PENDING ? ACTIVE : this;
  }
}
