// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of an instance, with the numbers that EC2 gives them. */
public enum InstanceState implements ResourceState {
  PENDING(0),
  RUNNING(16),
  SHUTTING_DOWN(32),
  /** Still listed for a while. */
  TERMINATED(48),
  STOPPING(64),
  STOPPED(80);

  private final int code;

  InstanceState(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
