// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The status of a modification. */
public enum ModificationState implements ResourceState {
  PROCESSING,
  FULFILLED,
  FAILED
}
