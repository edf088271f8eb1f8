// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume's attachment. */
public enum AttachmentState implements ResourceState {
  ATTACHING,
  ATTACHED,
  DETACHING,
  DETACHED
}
