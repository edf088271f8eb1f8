// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume. */
public enum VolumeState implements ResourceState {
  CREATING,
  AVAILABLE,
  /** It is attached to an instance, or on its way to or from one. */
  IN_USE,
  ERROR,
  DELETING,
  DELETED
}
