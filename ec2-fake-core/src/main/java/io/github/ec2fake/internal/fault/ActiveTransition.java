// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

/** A resource in a state that time ends. */
public interface ActiveTransition {

  TransitionInfo info();

  /** Its progress in percent; where a fault is still ahead, never more than that. */
  double progress();

  boolean isHanging();

  void faultsChanged();
}
