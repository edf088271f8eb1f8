// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume's modification. */
public enum VolumeModificationState implements ResourceState {
  MODIFYING,
  /** The volume is what was asked for, and its performance between the old one and the new one. */
  OPTIMIZING,
  COMPLETED,
  FAILED
}
