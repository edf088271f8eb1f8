// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a bundle task, in their usual order. A cancelled one is {@code failed}. */
public enum BundleState implements ResourceState {
  PENDING,
  WAITING_FOR_SHUTDOWN,
  /** The root drive is compressed, encrypted, signed and split. */
  BUNDLING,
  /** The parts and the manifest are uploaded. */
  STORING,
  /** Being cancelled; {@code failed} is next. */
  CANCELLING,
  /** The bundle is in its bucket. */
  COMPLETE,
  /** Failed or cancelled; the error says which. */
  FAILED
}
