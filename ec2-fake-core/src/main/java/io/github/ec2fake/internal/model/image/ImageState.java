// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of an image, as DescribeImages shows them. */
public enum ImageState implements ResourceState {
  PENDING,
  AVAILABLE,
  FAILED,
  /** Cannot be launched until its owner enables it again; shown only if it is asked for. */
  DISABLED,
  /** It is in the Recycle Bin. */
  RECOVERABLE,
  /** Taken out of service; still shown for a while if its id is asked for. */
  DEREGISTERED
}
