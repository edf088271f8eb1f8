// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of fast restores. */
public enum FastRestoreState implements ResourceState {
  ENABLING,
  OPTIMIZING,
  ENABLED,
  DISABLING,
  DISABLED
}
