// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of a managed prefix list. */
public enum PrefixListState implements ResourceState {
  CREATE_IN_PROGRESS,
  CREATE_COMPLETE,
  CREATE_FAILED,
  MODIFY_IN_PROGRESS,
  MODIFY_COMPLETE,
  MODIFY_FAILED,
  RESTORE_IN_PROGRESS,
  RESTORE_COMPLETE,
  RESTORE_FAILED,
  DELETE_IN_PROGRESS,
  DELETE_COMPLETE,
  DELETE_FAILED
}
