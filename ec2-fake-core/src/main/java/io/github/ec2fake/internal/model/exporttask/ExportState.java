// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of an export task. Those of images end in {@code deleted}, of instances otherwise. */
public enum ExportState implements ResourceState {
  /** The disk becomes a disk image. */
  ACTIVE,
  /** The export of an instance is being cancelled. */
  CANCELLING,
  /** The export of an instance was cancelled, has failed or has expired. */
  CANCELLED,
  /** The export of an image is being cancelled, or has failed. */
  DELETING,
  /** The export of an image was cancelled or has failed. */
  DELETED,
  /** The disk image is in S3. */
  COMPLETED
}
