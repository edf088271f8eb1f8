// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a snapshot. */
public enum SnapshotState implements ResourceState {
  /** The volume's data are being copied. */
  PENDING,
  /** Volumes can be made from it. */
  COMPLETED,
  ERROR,
  /** It is in the Recycle Bin. */
  RECOVERABLE,
  /** It has been restored from the Recycle Bin, but cannot be used yet. */
  RECOVERING,
  DELETED
}
