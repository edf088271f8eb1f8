// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import io.github.ec2fake.internal.model.base.ResourceState;

/**
 * The states of a conversion task, in their usual order. The first three are {@code active} to EC2,
 * whose status message tells more. One that fails is {@code cancelled}.
 */
public enum ConversionState implements ResourceState {
  /** EC2 waits for the upload of the disk image. */
  UPLOADING,
  /** The disk image is in S3. */
  PENDING,
  /** The disk image is converted into a volume. */
  ACTIVE,
  CANCELLING,
  /** Cancelled, failed or expired; the status message says which. */
  CANCELLED,
  COMPLETED;

  /** The state of which EC2 has a word. */
  public ConversionState shown() {
    return this == UPLOADING || this == PENDING ? ACTIVE : this;
  }
}
